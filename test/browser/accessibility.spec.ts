import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityProblems, overflowPx } from '../support/axe.js';
import { hasBrowser, type Site, startSite } from '../support/site.js';
import { addressOf, pagesToSee } from './pages.js';

const check = hasBrowser ? it : it.skip;

describe('every page', () => {
  let site: Site;
  const windows = new Map<string, Page>();

  /** One window per account and look, so that nobody signs in fifty times. */
  async function windowOf(account: string | null, look: 'light' | 'dark' | 'phone'): Promise<Page> {
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
      const problems: string[] = [];
      for (const look of ['light', 'dark', 'phone'] as const) {
        const page = await windowOf(each.account, look);
        await page.goto(address);
        await page.waitForLoadState('networkidle');
        problems.push(...(await accessibilityProblems(page)).map((problem) => `${look}: ${problem}`));
        if (look === 'phone' && (await overflowPx(page)) > 0)
          problems.push('phone: scrolls in two directions');
      }
      expect(problems).toEqual([]);
    },
    60_000,
  );

  check('complained of nothing', () => {
    expect(site.complaints).toEqual([]);
  });
});
