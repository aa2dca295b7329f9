import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems, overflowPx, rulesOfColour } from '../support/axe.js';
import { hasBrowser, type Site, settled, startSite } from '../support/site.js';
import { addressOf, pagesToSee } from './pages.js';

const check = hasBrowser ? it : it.skip;
const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

describe('every page', () => {
  let site: Site;
  const windows = new Map<string | null, Page>();
  /** What the API refused to pages since the list was last emptied. */
  const refused: string[] = [];

  /** One window per account, so that nobody signs in fifty times. */
  async function windowOf(account: string | null): Promise<Page> {
    const known = windows.get(account);
    if (known) return known;
    const opened = await site.open(account ?? undefined);
    // A visitor is told that nobody is signed in, which is how the door knows.
    if (account)
      opened.on('response', (answer) => {
        const { pathname } = new URL(answer.url());
        if (pathname.startsWith('/api/v1') && answer.status() >= 400)
          refused.push(`${answer.status()} ${pathname}`);
      });
    windows.set(account, opened);
    return opened;
  }

  /** Until the page stands as the last change of its window left it. */
  async function redrawn(page: Page): Promise<void> {
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await settled(page);
  }

  beforeAll(async () => {
    if (hasBrowser) site = await startSite();
  }, 120_000);
  afterAll(() => site?.close());

  check.each(pagesToSee.map((page) => [page.name, page] as const))(
    '%s is refused nothing, accessible in light and dark, and fits a narrow window',
    async (_, each) => {
      const page = await windowOf(each.account);
      const problems: string[] = [];
      refused.length = 0;
      const look = async (name: string, rules?: readonly string[]) =>
        problems.push(...(await accessibilityProblems(page, rules)).map((problem) => `${name}: ${problem}`));
      await page.setViewportSize(wide);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(await addressOf(site.api, each));
      await settled(page);
      await look('light');
      await page.emulateMedia({ colorScheme: 'dark' });
      await redrawn(page);
      if (each.account) await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
      await look('dark', rulesOfColour);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(narrow);
      await redrawn(page);
      await look('phone');
      if ((await overflowPx(page)) > 0) problems.push('phone: scrolls in two directions');
      expect([...refused, ...problems]).toEqual([]);
    },
    60_000,
  );

  check('complained of nothing', () => {
    expect(site.complaints).toEqual([]);
  });
});
