import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { hasBrowser, type Site, settled, startSite } from '../support/site.js';
import { addressOf, pagesToSee } from './pages.js';

// `npm run screenshots`: a picture of every page for people to look at, and the three of the README.
const root = path.resolve(import.meta.dirname, '../..');
const looks: Record<string, BrowserContextOptions> = {
  light: {},
  dark: { colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 800 } },
};
/** Names of pages that the README shows. */
const shownInReadme = ['public-fund', 'pipeline-secretariat', 'session-room'];
const check = hasBrowser ? it : it.skip;

describe.each(Object.keys(looks))('pictures, %s', (look) => {
  let site: Site;
  const windows = new Map<string | null, Page>();
  const folder = path.join(root, 'screenshots', look);

  beforeAll(async () => {
    if (!hasBrowser) return;
    mkdirSync(folder, { recursive: true });
    site = await startSite();
  }, 120_000);
  afterAll(() => site?.close());

  check.each(pagesToSee.map((page) => [page.name, page] as const))(
    '%s',
    async (name, each) => {
      const page = windows.get(each.account) ?? (await site.open(each.account ?? undefined, looks[look]));
      windows.set(each.account, page);
      await page.goto(await addressOf(site.api, each));
      await settled(page);
      await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
      if (look !== 'light' || !shownInReadme.includes(name)) return;
      mkdirSync(path.join(root, 'docs/images'), { recursive: true });
      await page.screenshot({ path: path.join(root, `docs/images/${name}.jpg`), type: 'jpeg', quality: 60 });
    },
    60_000,
  );
});
