import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hasBrowser, type Site, startSite } from '../support/site.js';
import { sceneOf, signed } from './arrange.js';
import { choose, inDialog } from './hands.js';

const check = hasBrowser ? it : it.skip;

describe('money in the browser', () => {
  let site: Site;
  let programme: { id: string; code: string };
  let transfer: string;

  /** A button that cannot be used now says why when it is reached. */
  async function whyNot(page: Page, button: string, words: string): Promise<void> {
    const found = page.getByRole('button', { name: button, exact: true, disabled: true });
    await found.hover();
    await page.getByRole('tooltip', { name: words }).waitFor();
  }

  beforeAll(async () => {
    if (!hasBrowser) return;
    site = await startSite();
    programme = await signed(await sceneOf(site), 'MIG00-CN-0010');
  }, 120_000);
  afterAll(() => site?.close());

  check(
    'lets the agent enter a deposit with the fee before its eyes, and take it back',
    async () => {
      const page = await site.open('agent');
      await page.goto('/funds/MIG00/deposits');
      await page
        .getByRole('button', { name: 'Enter a deposit' })
        .or(page.getByRole('link', { name: 'Enter a deposit' }))
        .click();
      await choose(page, 'Contributor', 'Portugal');
      await page.getByLabel(/^Gross amount/).fill('12,345.60');
      await page.getByLabel('Bank reference').fill('BROWSER-1');
      // 12,345.60 less one percent, rounded half away from zero.
      await page.getByText('12,222.14').first().waitFor();
      await page.getByRole('button', { name: 'Check and record' }).click();
      await inDialog(page, 'Record the deposit');
      await page.waitForURL(/deposits\/[0-9a-f-]{36}$/);
      await page.getByRole('button', { name: 'Reverse' }).click();
      await inDialog(page, 'Reverse', (dialog) => dialog.getByLabel('Reason').fill('Entered twice.'));
      await page.getByText('Reversed on').waitFor();
      await page.getByText('Entered twice.').first().waitFor();
      await whyNot(page, 'Reverse', 'It is already reversed.');
      await page.context().close();
    },
    60_000,
  );

  check(
    'has a transfer requested from its tranche, and shows why the requester goes no further',
    async () => {
      const page = await site.open('secretariat');
      // The address of mails and tasks.
      await page.goto(`/funds/MIG00/programmes/${programme.id}/tranches`);
      await page.waitForURL(/\?tab=tranches$/);
      await page.getByRole('button', { name: 'Request transfer: IOM, tranche 1' }).click();
      await inDialog(page, 'Request transfer');
      await page.waitForURL(/transfers\/[0-9a-f-]{36}$/);
      transfer = new URL(page.url()).pathname;
      await page.getByText('60,000.00').first().waitFor();
      await page.getByText('Nothing holds this transfer back.').waitFor();
      await whyNot(page, 'Approve', 'Only the approver of the administrative agent approves a transfer.');
      await page.context().close();
    },
    60_000,
  );

  check(
    'has it approved by a second hand that finds it among its tasks',
    async () => {
      const hasty = await site.open('agent');
      await hasty.goto(transfer);
      await whyNot(hasty, 'Approve', 'Only the approver of the administrative agent approves a transfer.');
      await hasty.context().close();
      const page = await site.open('agent.approver');
      await page.goto('/');
      await page
        .getByRole('link', { name: new RegExp(`: ${programme.code}`) })
        .first()
        .click();
      await page.waitForURL(`**${transfer}`);
      await page.getByRole('button', { name: 'Approve', exact: true }).click();
      await inDialog(page, 'Approve');
      await whyNot(page, 'Record the payment', 'Only the administrative agent executes a transfer.');
      await page.context().close();
    },
    60_000,
  );

  check(
    'has it paid by a third; the programme starts',
    async () => {
      const page = await site.open('agent');
      await page.goto('/');
      await page
        .getByRole('link', { name: new RegExp(`: ${programme.code}`) })
        .first()
        .click();
      await page.waitForURL(`**${transfer}`);
      await page.getByRole('button', { name: 'Record the payment' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Record the payment' }).click();
      await dialog.getByRole('alert').waitFor();
      await inDialog(page, 'Record the payment', () => dialog.getByLabel('Bank reference').fill('BROWSER-2'));
      await page.getByText('BROWSER-2').first().waitFor();
      for (const name of ['Leïla Haddad', 'Rahul Menon', 'Ingrid Solberg'])
        await page.getByText(new RegExp(`· ${name}`)).waitFor();
      await page.goto(`/funds/MIG00/programmes/${programme.id}`);
      await page.getByText('Active', { exact: true }).first().waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'shows a donor where the fund stands, and its own deposits only',
    async () => {
      const page = await site.open('donor.germany');
      await page.goto('/funds/MIG00/capitalisation');
      await page.getByText(/The fund has received USD 41\.2M of its USD 70M target/).waitFor();
      await page.getByText(/Germany has deposited USD 16\.1M/).waitFor();
      await page.getByRole('link', { name: 'Your deposits, one by one' }).click();
      await page.getByRole('heading', { name: 'Deposits', level: 1 }).waitFor();
      const table = page.getByRole('table', { name: 'Deposits', exact: true });
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
