import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasBrowser, type Site, startSite } from '../support/site.js';
import { choose, inDialog } from './hands.js';
import { type Say, wordsIn } from './words.js';

const check = hasBrowser ? it : it.skip;
const fund = '/funds/MIG00';
const rates = [
  'currency,validFrom,rate,source',
  'SEK,2026-11-01,10.4125,UN operational rates',
  'NOK,2026-13-01,10.9,UN operational rates',
].join('\n');

describe('registers of contributions in the browser', () => {
  let site: Site;
  let say: Say;

  beforeAll(async () => {
    if (!hasBrowser) return;
    site = await startSite();
    say = await wordsIn('en');
  }, 120_000);
  afterAll(() => site?.close());

  check(
    'take a pledge, which is withdrawn again with its reason',
    async () => {
      const page = await site.open('agent');
      await page.goto(`${fund}/pledges`);
      await page.getByRole('button', { name: say('contributions.pledges.record') }).click();
      await inDialog(page, say('contributions.pledges.confirm'), async (dialog) => {
        await dialog.getByRole('button', { name: say('contributions.pledges.confirm') }).click();
        await dialog.getByText(say('contributions.fieldMissing')).nth(2).waitFor();
        await choose(dialog, say('contributions.contributor'), 'Portugal');
        await dialog.getByLabel(say('contributions.number')).fill('PL-BROWSER');
        await dialog.getByLabel(/^Amount/).fill('250,000');
        await dialog.getByLabel(say('contributions.pledges.announcedOn')).fill('2026-10-01');
      });
      const row = page.getByRole('row').filter({ hasText: 'PL-BROWSER' });
      await row.getByText('250,000.00').first().waitFor();
      await row.getByRole('button').click();
      await inDialog(page, say('contributions.withdraw.verb'), (dialog) =>
        dialog.getByLabel(say('contributions.reason')).fill('The budget was not passed.'),
      );
      await row.getByText(say('contributions.pledges.states.withdrawn')).waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'take an exchange rate once it is one',
    async () => {
      const page = await site.open('agent');
      await page.goto(`${fund}/exchange-rates`);
      await page.getByRole('button', { name: say('contributions.rates.record') }).click();
      await inDialog(page, say('contributions.rates.confirm'), async (dialog) => {
        await dialog.getByLabel(say('contributions.currency')).fill('chf');
        await dialog.getByLabel(say('contributions.rates.validFrom')).fill('2026-11-01');
        await dialog.getByLabel(say('contributions.rates.perDollar')).fill('none');
        await dialog.getByLabel(say('contributions.rates.source'), { exact: false }).fill('UN Treasury');
        await dialog.getByRole('button', { name: say('contributions.rates.confirm') }).click();
        await dialog.getByRole('alert').waitFor();
        await dialog.getByLabel(say('contributions.rates.perDollar')).fill('0.8125');
      });
      await page
        .getByRole('row', { name: /^CHF .* 0\.8125 UN Treasury/ })
        .first()
        .waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'take what is given in kind, apart from money',
    async () => {
      const page = await site.open('agent');
      await page.goto(`${fund}/in-kind-contributions`);
      await page.getByRole('button', { name: say('contributions.inKind.record') }).click();
      await inDialog(page, say('contributions.inKind.confirm'), async (dialog) => {
        await choose(dialog, say('contributions.contributor'), 'Norway');
        await dialog.getByLabel(say('contributions.inKind.kind')).selectOption('expertise');
        await dialog.getByLabel(say('contributions.inKind.description')).fill('Two advisers on data');
        await dialog.getByLabel(/^Estimate/).fill('80,000');
        await dialog.getByLabel(say('contributions.inKind.valuation')).fill('Salaries of six months');
      });
      const row = page.getByRole('row').filter({ hasText: 'Two advisers on data' });
      await row.getByText(say('contributions.inKind.kinds.expertise')).waitFor();
      await row.getByText('80,000.00').waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'try a file of rates: the broken row says where and why, and nothing is loaded',
    async () => {
      const page = await site.open('agent');
      await page.goto(`${fund}/imports?kind=exchange-rates`);
      await page.locator('input[type=file]').setInputFiles({
        ...{ name: 'rates.csv', mimeType: 'text/csv' },
        buffer: Buffer.from(rates),
      });
      await page.getByText(say('statements.imports.tried', { rows: 2, problems: 1 })).waitFor();
      const right = page.getByRole('row', { name: /^2 In order/ });
      const wrong = page.getByRole('row', { name: /^3 To be corrected Valid from: Give a date that exists/ });
      await right.waitFor();
      await wrong.waitFor();
      await page.getByLabel(say('statements.imports.onlyProblems')).check();
      await right.waitFor({ state: 'detached' });
      await wrong.waitFor();
      const load = say('statements.imports.load', { rows: 2 });
      await page.getByRole('button', { name: load, disabled: true }).waitFor();
      const agent = await site.api.signIn('agent@demo.tributary.test');
      const { body } = await agent.get<{ items: unknown[] }>(
        `${fund}/exchange-rates?currency=SEK&validFrom=2026-11-01`,
      );
      expect(body.items).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  check(
    'book a deposit at the rate that its agreement names, with source and reason',
    async () => {
      const page = await site.open('agent');
      await page.goto(`${fund}/deposits/new`);
      await choose(page, say('contributions.contributor'), 'Germany');
      await choose(page, say('contributions.currency'), /^EUR/);
      await page.getByLabel(/^Gross amount/).fill('9,600');
      await page.getByLabel(say('money.bankReference')).fill('BROWSER-RATE');
      await page.getByText('EUR 0.90909091 for USD 1').first().waitFor();
      await page.getByLabel(say('contributions.stated.other')).check();
      await page.getByLabel(say('contributions.stated.rate', { currency: 'EUR' })).fill('0.96');
      await page.getByText(/^5\.6 % above the table’s rate/).waitFor();
      await page.getByLabel(say('contributions.rates.source')).fill('Agreement, article 4');
      await page.getByLabel(say('contributions.stated.reason')).fill('The agreement names its rate.');
      const book = page.getByRole('button', { name: say('money.deposits.check') });
      await book.and(page.locator('[aria-disabled]')).waitFor();
      await page.getByLabel(say('contributions.stated.confirm')).check();
      await book.and(page.locator(':not([aria-disabled])')).click();
      await inDialog(page, say('money.deposits.confirm'), (dialog) =>
        dialog.getByText('10,000.00').waitFor(),
      );
      await page.waitForURL(/deposits\/[0-9a-f-]{36}$/);
      await page.getByText('The agreement names its rate.').first().waitFor();
      await page.getByText('EUR 0.90909091 for USD 1. 5.6 % above the table’s rate.').waitFor();
      await page.context().close();
    },
    60_000,
  );

  check(
    'keep what an amendment changed beside what was before, and its signed paper for the donor',
    async () => {
      const page = await site.open('agent');
      const agent = await site.api.signIn('agent@demo.tributary.test');
      const { body } = await agent.get<{ items: { id: string }[] }>(`${fund}/agreements?q=SAA-2023-24`);
      const path = `${fund}/agreements/${body.items[0]!.id}`;
      await page.goto(path);
      await page.getByRole('button', { name: say('contributions.amend.verb') }).click();
      await page.waitForURL(`**${path}/amend`);
      await page.getByLabel(/^Amount from then on/).fill('5,500,000');
      await page.getByText('USD 500,000.00 more than the agreement’s amount.').first().waitFor();
      const second = page.getByRole('group', { name: say('contributions.lines.one', { number: 2 }) });
      await second.getByLabel(/^Amount/).fill('500,000');
      const last = page.getByRole('group', { name: say('contributions.schedule.one', { number: 3 }) });
      await last.getByLabel(/^Amount/).fill('2,194,050');
      await page.getByLabel(say('contributions.amend.reason')).fill('The budget was cut.');
      await page.getByRole('button', { name: say('contributions.amend.confirm') }).click();
      await page.waitForURL(`**${path}`);
      await page.getByRole('heading', { name: /^Amendment 1, from/ }).waitFor();
      await page.getByRole('row', { name: 'Amount 6,000,000.00 5,500,000.00' }).waitFor();
      await page.locator('input[type=file]').setInputFiles({
        ...{ name: 'amendment-1.pdf', mimeType: 'application/pdf' },
        buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
      });
      await page.getByRole('button', { name: /amendment-1\.pdf/ }).waitFor();
      await page.context().close();
      const donor = await site.open('donor.germany');
      await donor.goto(path);
      await donor.getByText('The budget was cut.').first().waitFor();
      const coming = donor.waitForEvent('download');
      await donor.getByRole('button', { name: /amendment-1\.pdf/ }).click();
      expect((await coming).suggestedFilename()).toBe('amendment-1.pdf');
      await donor.context().close();
    },
    60_000,
  );

  check('complained of nothing', () => {
    expect(site.complaints).toEqual([]);
  });
});
