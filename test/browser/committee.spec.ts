import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hasBrowser, type Site, startSite } from '../support/site.js';
import { appraised, sceneOf } from './arrange.js';
import { choose, inDialog } from './hands.js';

const check = hasBrowser ? it : it.skip;
const title = 'Session in the browser';
const note = 'MIG00-CN-0005';
const members = ['member.donor', 'member.country', 'member.un', 'member.stakeholder', 'chair'];

describe('a session of the committee in the browser', () => {
  let site: Site;
  let programme: string;
  let room: string;
  const pages = new Map<string, Page>();

  /** Everybody keeps their window, as around a table. */
  async function as(account: string): Promise<Page> {
    const page = pages.get(account) ?? (await site.open(account));
    pages.set(account, page);
    return page;
  }

  async function enter(account: string): Promise<Page> {
    const page = await as(account);
    await page.goto(room);
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    return page;
  }

  function onAgenda(page: Page, what: string) {
    return page
      .getByRole('region', { name: 'Agenda' })
      .getByRole('button', { name: new RegExp(`^\\d\\. .*${what}`) });
  }

  /** The figure beside its word in the panel of the money that is left. */
  async function money(page: Page, word: string): Promise<number> {
    const panel = page.getByRole('region', { name: 'The money that is left' });
    const text = await panel
      .locator('dt', { hasText: word })
      .locator('xpath=following-sibling::dd')
      .innerText();
    return Number(text.replace(/[^\d.-]/g, ''));
  }

  beforeAll(async () => {
    if (!hasBrowser) return;
    site = await startSite();
    ({ title: programme } = await appraised(await sceneOf(site), 'MIG00-CN-0015'));
  }, 120_000);
  afterAll(() => site?.close());

  check(
    'is prepared by the secretariat: agenda, order, papers published, attendance',
    async () => {
      const page = await as('secretariat');
      await page.goto('/funds/MIG00/sessions');
      await page.getByRole('button', { name: 'New session' }).click();
      await inDialog(page, 'New session', async (dialog) => {
        await dialog.getByLabel('Title').fill(title);
        await dialog.getByLabel(/Day of the meeting/).fill('2026-11-21');
      });
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      room = new URL(page.url()).pathname;
      const add = async (kind: string, what: string | null) => {
        await page.getByRole('button', { name: 'Add an item' }).click();
        await inDialog(page, 'Add an item', async (dialog) => {
          await choose(dialog, 'Kind', kind);
          if (what) await choose(dialog, 'Which', new RegExp(what));
          else await dialog.getByLabel('Title').fill('Travel rules');
        });
      };
      await add('Policy', null);
      await add('Joint programme (appraised)', programme);
      await add('Concept note (screened)', note);
      await page.getByRole('button', { name: 'Move down: Travel rules' }).click();
      await onAgenda(page, 'Travel rules').filter({ hasText: '2. Travel rules' }).waitFor();
      await page.getByRole('button', { name: 'Move down: Travel rules' }).click();
      await onAgenda(page, 'Travel rules').filter({ hasText: '3. Travel rules' }).waitFor();
      await page.getByRole('button', { name: 'Publish' }).click();
      await inDialog(page, 'Publish');
      for (const name of ['Vogel', 'Mangubat', 'Figueiredo', 'Benali', 'Otieno'])
        await page.getByRole('checkbox', { name: new RegExp(name) }).check();
      await page.getByRole('button', { name: 'Save attendance' }).click();
      await page.getByText('5 of 5 voting seats present').waitFor();
    },
    60_000,
  );

  check(
    'is declared upon: the conflicted is shut out, the others open the papers',
    async () => {
      const conflicted = await as('member.un');
      await conflicted.goto('/');
      // The programme is the first item: its task leads to it through the address of mails.
      await conflicted.getByRole('link', { name: /^Declare.*\/1$/ }).click();
      await conflicted.waitForURL(/\?item=/);
      await conflicted.getByRole('button', { name: 'Declare a conflict' }).click();
      await inDialog(conflicted, 'Declare a conflict', (dialog) =>
        dialog.getByLabel('What the conflict is').fill('I advised its authors.'),
      );
      await conflicted.getByText('The item is closed to you').waitFor();
      expect(await conflicted.getByText(programme).count()).toBe(0);
      for (const account of members.filter((each) => each !== 'member.un')) {
        const page = await enter(account);
        for (const what of [programme, '', 'Travel rules']) {
          await onAgenda(page, what)
            .nth(what === '' ? 1 : 0)
            .click();
          await page.getByRole('button', { name: 'No conflict: open the papers' }).click();
          await page.getByRole('heading', { name: 'Positions' }).waitFor();
        }
      }
      await (await as('chair')).getByRole('button', { name: 'Decide', exact: true }).hover();
      await (await as('chair')).getByRole('tooltip', { name: /while the session is open/ }).waitFor();
    },
    90_000,
  );

  check(
    'takes positions while it is open',
    async () => {
      const secretariat = await enter('secretariat');
      await secretariat.getByRole('button', { name: 'Open the session' }).click();
      await inDialog(secretariat, 'Open the session');
      const donor = await enter('member.donor');
      await onAgenda(donor, programme).click();
      await donor.getByRole('button', { name: 'No objection' }).click();
      await donor.getByRole('button', { name: 'No objection', pressed: true }).waitFor();
      const country = await enter('member.country');
      await onAgenda(country, programme).click();
      await country.getByRole('button', { name: 'Comment', exact: true }).click();
      await country.getByText('Please say what you object to').waitFor();
      await country.getByLabel(/^Comment \(needed/).fill('Mind the returnees.');
      await country.getByRole('button', { name: 'Comment', exact: true }).click();
      await country.getByRole('table', { name: 'Positions' }).getByText('Mind the returnees.').waitFor();
      expect(await country.getByText('I advised its authors.').count()).toBe(0);
    },
    60_000,
  );

  check(
    'decides: the programme takes its amounts, the note its place in the pipeline',
    async () => {
      const page = await enter('chair');
      await onAgenda(page, programme).click();
      const before = await money(page, 'Available now');
      await page.getByRole('button', { name: 'Decide', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Decide item 1' });
      await dialog.getByRole('radio', { name: 'Approve', exact: true }).check();
      await dialog.getByText('107,000.00').first().waitFor();
      await dialog.getByLabel('Text that the applicants will read').fill('Approved as budgeted.');
      await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await onAgenda(page, programme).filter({ hasText: 'Decided' }).waitFor();
      expect(before - (await money(page, 'Available now'))).toBe(321_000);
      await onAgenda(page, '').nth(1).click();
      await page.getByRole('button', { name: 'Decide', exact: true }).click();
      const second = page.getByRole('dialog', { name: 'Decide item 2' });
      await second.getByRole('radio', { name: 'Endorse to the pipeline' }).check();
      await second.getByLabel('Text that the applicants will read').fill('Welcome to the pipeline.');
      await second.getByRole('button', { name: 'Endorse to the pipeline' }).click();
      await second.waitFor({ state: 'detached' });
    },
    60_000,
  );

  check(
    'keeps why: the decision with amounts, rule and positions, and nothing for the conflicted',
    async () => {
      const page = await enter('member.donor');
      await onAgenda(page, programme).click();
      await page.getByRole('link', { name: /^Decision: / }).click();
      await page.getByRole('heading', { name: new RegExp(`· ${programme}`), level: 1 }).waitFor();
      await page.getByText('Approved as budgeted.').waitFor();
      await page.getByText('107,000.00').first().waitFor();
      const positions = page.getByRole('table', { name: 'Positions' });
      await positions.getByText('Comment: Mind the returnees.').waitFor();
      await positions.getByText('Recused').waitFor();
      const conflicted = await as('member.un');
      await conflicted.goto(new URL(page.url()).pathname);
      await conflicted.getByRole('heading', { name: 'There is nothing here' }).waitFor();
      expect(await conflicted.getByText(programme).count()).toBe(0);
      const secretariat = await enter('secretariat');
      await secretariat.getByRole('button', { name: 'Close the session' }).click();
      await inDialog(secretariat, 'Close the session');
      await onAgenda(secretariat, 'Travel rules').filter({ hasText: 'Left undecided' }).waitFor();
      expect(site.complaints).toEqual([]);
    },
    60_000,
  );
});
