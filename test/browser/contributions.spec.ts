import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hasBrowser, type Site, startSite } from '../support/site.js';
import { choose, inDialog } from './hands.js';

const check = hasBrowser ? it : it.skip;

/** Fills the amount of one of several parts of a form. */
async function amountOf(page: Page, part: string, amount: string): Promise<void> {
  await page
    .getByRole('group', { name: part, exact: true })
    .getByLabel(/^Amount/)
    .fill(amount);
}

describe('contributions in the browser', () => {
  let site: Site;
  let agreement: string;

  /** Enters a deposit as the agent and stays on its page. */
  async function enterDeposit(page: Page, amount: string, reference: string): Promise<void> {
    await page.goto('/funds/MIG00/deposits/new');
    await choose(page, 'Contributor', 'Germany');
    await choose(page, 'Currency', /^EUR/);
    await page.getByLabel(/^Gross amount/).fill(amount);
    await page.getByLabel('Bank reference').fill(reference);
    await page.getByText('EUR 0.90909091 for USD 1').first().waitFor();
    await page.getByRole('button', { name: 'Check and record' }).click();
    await inDialog(page, 'Record the deposit');
    await page.waitForURL(/deposits\/[0-9a-f-]{36}$/);
  }

  beforeAll(async () => {
    if (hasBrowser) site = await startSite();
  }, 120_000);
  afterAll(() => site?.close());

  check(
    'lets the agent record an agreement whose lines and schedule tie',
    async () => {
      const page = await site.open('agent');
      await page.goto('/funds/MIG00/agreements');
      await page.getByRole('link', { name: 'One instalment is overdue.' }).waitFor();
      await page.getByRole('button', { name: 'Record an agreement' }).click();
      await choose(page, 'Contributor', 'Germany');
      await page.getByLabel('Number of the arrangement').fill('SAA-BROWSER-1');
      await choose(page, 'Currency', /^EUR/);
      await page.getByLabel(/^Amount/).fill('100,000');
      await page.getByText('Worth USD 110,000.00.').waitFor();
      await page.getByRole('button', { name: 'Add a line' }).click();
      await amountOf(page, 'Contribution line 1', '60,000');
      await page.getByText('EUR 40,000.00 is still to be placed.').waitFor();
      await amountOf(page, 'Contribution line 2', '40,000');
      const first = page.getByRole('group', { name: 'Contribution line 1', exact: true });
      await first.getByLabel('Countries and regions').fill('Morocco');
      await page.getByRole('option', { name: 'Morocco' }).click();
      await first.getByText('Any thematic area; Morocco').waitFor();
      await page.getByRole('button', { name: 'Add an instalment' }).click();
      const dueOn = (number: number) =>
        page.getByRole('group', { name: `Instalment ${String(number)}`, exact: true }).getByLabel('Due on');
      await dueOn(1).fill('2026-11-01');
      await amountOf(page, 'Instalment 1', '60,000');
      await dueOn(2).fill('2027-03-01');
      await amountOf(page, 'Instalment 2', '40,000');
      await page.getByRole('button', { name: 'Record the agreement' }).click();
      await page.waitForURL(/agreements\/[0-9a-f-]{36}$/);
      agreement = new URL(page.url()).pathname;
      await page.getByRole('heading', { name: 'Germany · SAA-BROWSER-1', level: 1 }).waitFor();
      await page.getByText('One instalment of this agreement is overdue.').waitFor();
      await page.getByText('1. Any thematic area; Morocco').waitFor();
      await page.getByText('2. Unearmarked: any thematic area, any place').waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'converts a deposit before it is booked, and applies it across instalments and lines',
    async () => {
      const page = await site.open('agent');
      await enterDeposit(page, '70,000', 'BROWSER-EUR-1');
      // 77,000.00 less one percent.
      await page.getByText('USD 76,230.00').first().waitFor();
      await page.getByRole('button', { name: 'Apply', exact: true }).click();
      // What is due first is proposed: 60,000 of line 1, then 10,000 of line 2.
      const parts = page.getByRole('group', { name: /^Part \d$/ });
      await parts.nth(1).waitFor();
      expect(
        await parts
          .getByLabel(/^Amount/)
          .evaluateAll((inputs) => inputs.map((input) => (input as unknown as { value: string }).value)),
      ).toEqual(['60,000.00', '10,000.00']);
      await page.getByRole('button', { name: 'Apply the deposit' }).click();
      await page.waitForURL(/deposits\/[0-9a-f-]{36}$/);
      await page.getByRole('link', { name: 'SAA-BROWSER-1' }).first().click();
      await page.waitForURL(`**${agreement}`);
      const schedule = page.getByRole('table', { name: 'Payment schedule' });
      await schedule.getByText('Paid', { exact: true }).and(schedule.locator('[data-state]')).waitFor();
      await schedule.getByText('Paid in part').waitFor();
      await page
        .getByRole('link', { name: /BROWSER-EUR-1/ })
        .first()
        .waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'takes what goes beyond an agreement only when it is confirmed',
    async () => {
      const page = await site.open('agent');
      await enterDeposit(page, '31,000', 'BROWSER-EUR-2');
      await page.getByRole('button', { name: 'Apply', exact: true }).click();
      await page.getByText('EUR 1,000.00 stays unapplied.').waitFor();
      await page.getByLabel(/^Amount/).fill('31,000');
      await page.getByText('Only EUR 30,000.00 of this instalment is still to come.').waitFor();
      await page.getByRole('button', { name: 'Apply the deposit', disabled: true }).waitFor();
      await page.getByLabel('The contributor really pays more than the agreement says').check();
      await page.getByRole('button', { name: 'Apply the deposit' }).click();
      await page.waitForURL(/deposits\/[0-9a-f-]{36}$/);
      await page.goto(agreement);
      await page.getByRole('button', { name: 'Complete', exact: true }).click();
      await inDialog(page, 'Complete');
      await page.getByText('Completed', { exact: true }).first().waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'books money that nobody claims, and identifies it later',
    async () => {
      const page = await site.open('agent');
      await page.goto('/funds/MIG00/deposits/new');
      await page.getByLabel('Nobody knows yet whose the money is').check();
      await page.getByLabel('Sender as the bank tells it').fill('TREASURY REF 77');
      await page.getByLabel(/^Gross amount/).fill('500');
      await page.getByLabel('Bank reference').fill('BROWSER-UNKNOWN');
      await page.getByRole('button', { name: 'Check and record' }).click();
      await inDialog(page, 'Record the deposit');
      await page.getByText('TREASURY REF 77').first().waitFor();
      await page.getByRole('button', { name: 'Identify' }).click();
      await inDialog(page, 'Identify the deposit', (dialog) => choose(dialog, 'Contributor', 'Portugal'));
      await page.getByRole('heading', { name: /^Portugal/, level: 1 }).waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'shows a donor its own agreements, and what they reached',
    async () => {
      const page = await site.open('donor.germany');
      await page.goto('/');
      await page.getByRole('link', { name: 'My contributions' }).click();
      await page.getByText(/Germany has deposited USD [\d,.]+, [\d.]+ % of all deposits/).waitFor();
      await page.getByText('SAA-2023-24, instalment').first().waitFor();
      await page.getByRole('heading', { name: 'What they reached' }).waitFor();
      await page
        .getByRole('link', { name: /^MIG00-JP-/ })
        .first()
        .waitFor();
      await page.getByRole('link', { name: 'SAA-BROWSER-1' }).click();
      await page.waitForURL(`**${agreement}`);
      expect(await page.getByRole('button', { name: 'Terminate' }).count()).toBe(0);
      await page.goto('/funds/MIG00/agreements');
      const table = page.getByRole('table', { name: 'Agreements', exact: true });
      await table.getByText('Germany').first().waitFor();
      expect(await table.getByText(/Portugal|Denmark|Norway/).count()).toBe(0);
      await page.context().close();
    },
    60_000,
  );

  check('complained of nothing', () => {
    expect(site.complaints).toEqual([]);
  });
});
