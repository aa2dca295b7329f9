import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems, overflowPx } from '../support/axe.js';
import { hasBrowser, type Site, settled, startSite } from '../support/site.js';
import { addressOf, pagesToSee } from './pages.js';

const check = hasBrowser ? it : it.skip;
const looks = ['light', 'dark', 'phone'] as const;

describe('every page', () => {
  let site: Site;
  const windows = new Map<string, Page>();

  /** One window per account and look, so that nobody signs in fifty times. */
  async function windowOf(account: string | null, look: (typeof looks)[number]): Promise<Page> {
    const key = `${account} ${look}`;
    const known = windows.get(key);
    if (known) return known;
    const opened = await site.open(account ?? undefined, {
      colorScheme: look === 'dark' ? 'dark' : 'light',
      ...(look === 'phone' ? { viewport: { width: 320, height: 640 } } : {}),
    });
    windows.set(key, opened);
    return opened;
  }

  beforeAll(async () => {
    if (hasBrowser) site = await startSite();
  }, 120_000);
  afterAll(() => site?.close());

  check.each(pagesToSee.map((page) => [page.name, page] as const))(
    '%s is accessible in light and dark, and fits a narrow window',
    async (_, each) => {
      const address = await addressOf(site.api, each);
      // One window after another: each sets the language of the same account.
      for (const look of looks) await windowOf(each.account, look);
      // All looks at once: much of the time is spent waiting until a page rests.
      const problems = await Promise.all(
        looks.map(async (look) => {
          const page = await windowOf(each.account, look);
          await page.goto(address);
          await settled(page);
          const found = (await accessibilityProblems(page)).map((problem) => `${look}: ${problem}`);
          const tooWide = look === 'phone' && (await overflowPx(page)) > 0;
          return tooWide ? [...found, 'phone: scrolls in two directions'] : found;
        }),
      );
      expect(problems.flat()).toEqual([]);
    },
    60_000,
  );

  check('complained of nothing', () => {
    expect(site.complaints).toEqual([]);
  });
});
