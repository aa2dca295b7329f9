import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hasBrowser, type Site, startSite } from '../support/site.js';
import { until } from '../support/wait.js';
import { inDialog } from './hands.js';

const check = hasBrowser ? it : it.skip;
const programme = 'MIG00-JP-0010';

describe('a report in the browser', () => {
  let site: Site;
  let report: string;
  const pages = new Map<string, Page>();

  async function as(account: string): Promise<Page> {
    const page = pages.get(account) ?? (await site.open(account));
    pages.set(account, page);
    return page;
  }

  /** Follows the task about the report that its button names. */
  async function fromTask(account: string, verb: string): Promise<Page> {
    const page = await as(account);
    await page.goto('/');
    // Tasks are many: those of one kind are chosen first.
    const task = page.locator(`a[href$="${report}"]`).filter({ hasText: verb });
    const more = page.getByRole('button', { name: /^Show .* more/ });
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    while ((await task.count()) === 0 && (await more.count()) > 0) await more.first().click();
    await task.first().click();
    await page.waitForURL(`**${report}`);
    return page;
  }

  beforeAll(async () => {
    if (!hasBrowser) return;
    site = await startSite();
    // The demonstration's documents came without a results framework.
    const indicator = { indicator: 'Women trained', unit: 'women', baseline: '0', target: '400' };
    await site.api.database.sql(`UPDATE programme SET results = $1, risks = $2 WHERE code = $3`, [
      JSON.stringify([{ title: 'Decent work', indicators: [indicator], outputs: [] }]),
      JSON.stringify([{ risk: 'Drought', likelihood: 3, impact: 4, mitigation: 'Stocks' }]),
      programme,
    ]);
  }, 120_000);
  afterAll(() => site?.close());

  check(
    'is begun by the entity from what waits for it, with what is known filled in',
    async () => {
      const page = await as('iom');
      await page.goto('/');
      await page
        .getByRole('link', { name: `Begin the report: ${programme}` })
        .first()
        .click();
      await page.getByRole('button', { name: 'Begin the report' }).click();
      await page.waitForURL(/reports\/[0-9a-f-]{36}$/);
      report = new URL(page.url()).pathname;
      await page.getByRole('textbox', { name: 'Summary' }).waitFor();
      // Indicators and risks come from the programme's document.
      expect(await page.getByRole('textbox', { name: 'Indicator' }).first().inputValue()).toBe(
        'Women trained',
      );
      await page.getByRole('button', { name: 'Submit' }).click();
      await inDialog(page, 'Submit');
      const problems = page.getByRole('alert').filter({ has: page.getByRole('listitem') });
      await problems.getByRole('link').first().click();
      await until(
        () => page.evaluate<string | undefined>('document.activeElement?.id'),
        (id) => id?.startsWith('narrative.') === true,
      );
    },
    60_000,
  );

  check(
    'is filled, saved by itself and submitted',
    async () => {
      const page = await as('iom');
      for (const name of ['Summary', 'Lessons', 'What did not work'])
        await page.getByRole('textbox', { name, exact: true }).fill(`${name}: said in a few words.`);
      const reached = page.getByRole('textbox', { name: 'What was reached' });
      for (let at = 0; at < (await reached.count()); at += 1) await reached.nth(at).fill('Reached.');
      const iom = await site.api.signIn('iom@demo.tributary.test');
      await until(
        async () => JSON.stringify((await iom.get(report)).body),
        (kept) => kept.includes('What did not work: said') && kept.includes('Reached.'),
        30_000,
      );
      await page.reload();
      await until(
        () => page.getByRole('textbox', { name: 'Summary' }).inputValue(),
        (text) => text.includes('a few words'),
      );
      await page.getByRole('button', { name: 'Submit' }).click();
      await inDialog(page, 'Submit');
      await page.getByText(/^Submitted on .* verifies it/).waitFor();
    },
    60_000,
  );

  check(
    'is returned by the secretariat with what to change',
    async () => {
      const page = await fromTask('secretariat', 'Verify');
      await page.getByRole('button', { name: 'Return' }).click();
      await inDialog(page, 'Return', (dialog) =>
        dialog.getByLabel('What to change').fill('Please tell what failed.'),
      );
      await page.getByText('Please tell what failed.').first().waitFor();
    },
    60_000,
  );

  check(
    'is corrected and submitted again',
    async () => {
      const page = await fromTask('iom', 'Correct and resubmit');
      await page.getByText('Please tell what failed.').first().waitFor();
      await page
        .getByRole('textbox', { name: 'What did not work', exact: true })
        .fill('Two trainings were empty.');
      await page.getByRole('button', { name: 'Submit' }).click();
      await inDialog(page, 'Submit');
      await page.getByText(/^Submitted on .* verifies it/).waitFor();
    },
    60_000,
  );

  check(
    'is accepted with what differs before the eyes, and stays as it is',
    async () => {
      const page = await fromTask('secretariat', 'Verify');
      await page.getByRole('heading', { name: 'What changed since the version before' }).waitFor();
      await page.getByText('Two trainings were empty.').first().waitFor();
      await page.getByRole('button', { name: 'Accept' }).click();
      await inDialog(page, 'Accept');
      await page.getByText(/This report can no longer be changed/).waitFor();
      const entity = await as('iom');
      await entity.goto(report);
      await entity.getByText(/This report can no longer be changed/).waitFor();
      expect(await entity.getByRole('textbox').count()).toBe(0);
    },
    60_000,
  );

  check(
    'is asked for again when it is late, after seeing whom that reaches',
    async () => {
      const page = await as('secretariat');
      await page.goto('/funds/MIG00/obligations?state=overdue');
      const row = page
        .getByRole('row')
        .filter({ has: page.getByRole('button', { name: 'Remind' }) })
        .first();
      await row.getByRole('button', { name: 'Remind' }).click();
      await inDialog(page, 'Send the reminder', async (dialog) => {
        await dialog.getByText('This is whom it reaches:').waitFor();
        await dialog.getByRole('listitem').first().waitFor();
      });
      await page.getByText('The reminder is on its way.').waitFor();
      await row.getByRole('button', { name: 'Remind', disabled: true }).hover();
      await page.getByRole('tooltip', { name: /It was reminded today/ }).waitFor();
      expect(site.complaints).toEqual([]);
    },
    60_000,
  );
});
