import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Client } from '../support/test-api.js';
import { hasBrowser, type Site, settled, startSite } from '../support/site.js';
import {
  fund,
  letterFile,
  openSection,
  pick,
  saved,
  writeBasics,
  writeTheRest,
  writeThemes,
} from './note-hands.js';
import { englishOn, type Say, wordsIn } from './words.js';

const check = hasBrowser ? it : it.skip;

/** Who writes in which language, with whom, and how an amount is typed in it. */
const authors = [
  { language: 'fr', account: 'iom', own: 'IOM', partner: 'ILO', amount: '500 000,50' },
  { language: 'es', account: 'ilo', own: 'ILO', partner: 'IOM', amount: '500.000,50' },
] as const;

describe('the languages of the fund', () => {
  let site: Site;
  beforeAll(async () => {
    if (hasBrowser) site = await startSite();
  }, 120_000);
  afterAll(() => site?.close());

  /** The page is there, and nothing on it is in English. */
  async function readsWell(page: Page, language: 'fr' | 'es', place: string): Promise<void> {
    await settled(page);
    expect([place, await page.locator('html').getAttribute('lang')]).toEqual([place, language]);
    expect([place, await englishOn(page, language)]).toEqual([place, []]);
  }

  /** The widest lists do not scroll sideways in a window of 1280 beside a scroll bar, in longer words. */
  async function fitsTheWindow(page: Page, path: string): Promise<void> {
    await page.setViewportSize({ width: 1265, height: 900 });
    await page.goto(path);
    await settled(page);
    const table = await page.getByRole('table').first().boundingBox();
    expect([path, Math.max(1265, Math.ceil(table!.x + table!.width))]).toEqual([path, 1265]);
  }

  async function writeBudget(page: Page, say: Say, { own, partner, amount }: (typeof authors)[number]) {
    await openSection(page, say, 'budget');
    for (const [index, who] of [own, partner].entries()) {
      await page.getByRole('button', { name: say('editor.add.budget') }).click();
      await pick(
        page.getByRole('combobox', { name: say('editor.budget.organisationOf', { number: index + 1 }) }),
        who,
      );
      await page.getByLabel(say('editor.budget.directOf', { who }), { exact: true }).fill(amount);
    }
    await saved(page);
  }

  check.each(authors.map((author) => [author.language, author] as const))(
    'a note is begun, written and submitted in %s',
    async (language, author) => {
      const say = await wordsIn(language);
      const page = await site.open(author.account, { locale: language });
      await page.goto('/');
      await readsWell(page, language, 'tasks');
      await page.goto(`${fund}/concept-notes`);
      await readsWell(page, language, 'my notes');
      await page.getByRole('button', { name: say('notes.begin.button') }).click();
      await page.getByRole('dialog', { name: say('notes.begin.title') }).waitFor();
      await page.getByRole('button', { name: say('notes.begin.confirm'), exact: true }).click();
      await page.waitForURL('**/edit');
      const note = new URL(page.url()).pathname.replace('/edit', '');
      await writeBasics(page, say, language);
      await readsWell(page, language, 'where');
      await writeThemes(page, say, language);
      await readsWell(page, language, 'themes');
      await writeBudget(page, say, author);
      await readsWell(page, language, 'budget');
      await writeTheRest(page, say, language);
      await readsWell(page, language, 'contacts');
      await openSection(page, say, 'papers');
      await page.locator('input[type=file]').setInputFiles(await letterFile());
      await page.getByRole('link', { name: 'letter.pdf' }).waitFor();
      await readsWell(page, language, 'papers');
      await openSection(page, say, 'risks');
      await page.getByRole('textbox', { name: say('editor.fields.risks') }).fill('');
      await page.getByRole('button', { name: say('editor.submit.button') }).click();
      const problems = page.getByRole('dialog', { name: say('editor.submit.notReady', { count: 1 }) });
      await problems.waitFor();
      await readsWell(page, language, 'problems');
      await problems.getByRole('link', { name: say('editor.fields.risks') }).click();
      await page
        .getByRole('textbox', { name: say('editor.fields.risks') })
        .fill('Une élection / una elección');
      await page.getByRole('button', { name: say('editor.submit.button') }).click();
      const asked = page.getByRole('dialog', { name: say('editor.submit.title') });
      await asked.getByRole('button', { name: say('editor.submit.confirm') }).click();
      await page.waitForURL(`**${note}`);
      for (const part of ['eligibility', 'papers', 'versions', 'comments', 'history', 'note']) {
        await page.getByRole('tab', { name: say(`notes.record.part.${part}`), exact: true }).click();
        await readsWell(page, language, part);
      }
      await page.context().close();
    },
    240_000,
  );

  /** Addresses of the first note in a state. */
  async function noteIn(client: Client, state: string): Promise<string> {
    const { body } = await client.get(`${fund}/concept-notes?state=${state}`);
    return `${fund}/concept-notes/${body.items[0].id}`;
  }

  check.each([['fr'], ['es']] as const)(
    'the secretariat and reviewers read %s',
    async (language) => {
      const client = await site.api.signIn('secretariat@demo.tributary.test');
      const [checked, closed] = [await noteIn(client, 'submitted'), await noteIn(client, 'screened')];
      const desk = await site.open('secretariat', { locale: language });
      const pages = ['/', `${fund}/concept-notes`, `${checked}?part=eligibility`, `${closed}/reviews`];
      for (const path of [...pages, `${fund}/calls`, `${fund}/concept-notes?state=gone`]) {
        await desk.goto(path);
        await readsWell(desk, language, path);
      }
      await fitsTheWindow(desk, `${fund}/agreements`);
      await fitsTheWindow(desk, `${fund}/allocations`);
      await desk.context().close();
      const reviewer = await site.open('reviewer1', { locale: language });
      await reviewer.goto(`${fund}/reviews`);
      await readsWell(reviewer, language, 'my reviews');
      const say = await wordsIn(language);
      for (const words of ['declare', 'begin']) {
        await reviewer.goto(`${fund}/reviews`);
        await reviewer
          .getByRole('link', { name: new RegExp(`^${say(`screening.mine.${words}`)}:`) })
          .first()
          .click();
        await readsWell(reviewer, language, words);
      }
      await reviewer.context().close();
    },
    120_000,
  );

  check('complained of nothing', () => {
    expect(site.complaints).toEqual([]);
  });
});
