import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { insertPerson } from '../support/people.js';
import { ifMatch } from '../support/test-api.js';
import { hasBrowser, type Site, startSite } from '../support/site.js';
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
import { until } from '../support/wait.js';
import { type Say, wordsIn } from './words.js';

const check = hasBrowser ? it : it.skip;
const outcome = 'Three governments license every recruiter.';

/** A second person of IOM, who may write its notes too. */
async function insertColleague({ api }: Site): Promise<void> {
  const [fundId, organisationId] = await Promise.all(
    [`SELECT id FROM fund WHERE code = 'MIG00'`, `SELECT id FROM organisation WHERE code = 'IOM'`].map(
      async (query) => (await api.database.sql<{ id: string }>(query))[0]!.id,
    ),
  );
  await insertPerson(api.database, {
    email: 'colleague@iom.test',
    organisationId: organisationId!,
    roles: [{ role: 'focal-point', fundId: fundId! }],
  });
}

describe('a focal point', () => {
  let site: Site;
  let say: Say;
  let page: Page;
  let note: string;

  beforeAll(async () => {
    if (!hasBrowser) return;
    site = await startSite();
    say = await wordsIn('en');
    await insertColleague(site);
    page = await site.open('iom', { permissions: ['clipboard-read', 'clipboard-write'] });
  }, 120_000);
  afterAll(() => site?.close());

  check(
    'begins a note from an open call and writes it section by section',
    async () => {
      await page.goto(`${fund}/calls`);
      await page.getByRole('link', { name: 'Call for concept notes 2026' }).click();
      await page.getByRole('button', { name: say('notes.begin.button') }).click();
      await page.getByRole('button', { name: say('notes.begin.confirm'), exact: true }).click();
      await page.waitForURL('**/edit');
      note = new URL(page.url()).pathname.replace('/edit', '');
      await writeBasics(page, say, 'browser');
      await page.getByRole('heading', { name: /Horn corridor \(browser\)/, level: 1 }).waitFor();
      await writeThemes(page, say, 'browser');
      await writeTheRest(page, say, 'browser');
      await saved(page);
      const list = page.getByRole('navigation', { name: say('editor.sectionList') });
      await list.getByText(say('editor.complete')).nth(9).waitFor();
    },
    120_000,
  );

  check(
    'types a budget with the keyboard and pastes the rest from a spreadsheet',
    async () => {
      await openSection(page, say, 'budget');
      // The organisation that writes convenes, until somebody chooses another.
      const lead = page.getByRole('combobox', { name: say('editor.fields.conveningAgency') });
      await until(
        () => lead.inputValue(),
        (name) => name.startsWith('IOM'),
      );
      await pick(lead, 'ILO');
      await pick(lead, 'IOM');
      await page.getByRole('button', { name: say('editor.add.budget') }).click();
      await pick(
        page.getByRole('combobox', { name: say('editor.budget.organisationOf', { number: 1 }) }),
        'IOM',
      );
      await page.keyboard.press('ArrowRight');
      await page.keyboard.type('1000');
      await page.keyboard.press('Enter');
      await page.evaluate(`navigator.clipboard.writeText('ILO\\t500,000.00\\nUNHCR\\t250000\\nNobody\\t1')`);
      await page.keyboard.press('Control+V');
      await page.getByText(say('editor.budget.unread')).waitFor();
      await page.getByRole('button', { name: say('editor.removeRow', { number: 4 }) }).click();
      await page.getByLabel(say('editor.budget.directOf', { who: 'IOM' }), { exact: true }).fill('800,000');
      const sums = page.getByRole('row', { name: say('editor.budget.all') });
      expect(await sums.textContent()).toContain('1,658,500.00');
      await saved(page);
    },
    120_000,
  );

  check('attaches the letter and writes a comment without leaving the editor', async () => {
    await openSection(page, say, 'papers');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: say('notes.papers.attach') }).click(),
    ]);
    await chooser.setFiles(await letterFile());
    await page.getByRole('link', { name: 'letter.pdf' }).waitFor();
    await openSection(page, say, 'comments');
    await page.getByLabel(say('notes.comments.write')).fill('Is the second outcome too broad?');
    await page.getByRole('button', { name: say('notes.comments.send.shared') }).click();
    await page.getByRole('listitem').filter({ hasText: 'Is the second outcome' }).waitFor();
  });

  check(
    'loses nothing of what is typed while the connection is away, not even by a reload',
    async () => {
      await openSection(page, say, 'risks');
      const risks = page.getByRole('textbox', { name: say('editor.fields.risks') });
      await page.context().setOffline(true);
      await risks.fill('Typed in a tunnel.');
      await page.getByText(say('editor.save.kept')).waitFor();
      await page
        .getByRole('button', { name: say('editor.submit.button') })
        .and(page.locator('[aria-disabled]'))
        .waitFor();
      await page.context().setOffline(false);
      await saved(page);
      await page.route('**/api/v1/**', (route) => route.abort());
      await risks.fill('Typed in a longer tunnel.');
      await page.getByText(say('editor.save.kept')).waitFor();
      await page.unroute('**/api/v1/**');
      await page.reload();
      await saved(page);
      await until(
        () => risks.inputValue(),
        (text) => text === 'Typed in a longer tunnel.',
      );
      const other = await site.open('iom');
      await other.goto(`${note}/edit?section=risks`);
      await until(
        () => other.getByRole('textbox', { name: say('editor.fields.risks') }).inputValue(),
        (text) => text === 'Typed in a longer tunnel.',
      );
      await other.context().close();
    },
    120_000,
  );

  check(
    'meets a colleague in the note: both keep what they wrote, and choose where it is the same field',
    async () => {
      const colleague = await site.open('colleague@iom.test');
      await colleague.goto(`${note}/edit?section=results`);
      await openSection(page, say, 'results');
      const [theirs, mine] = [colleague, page].map((each) => ({
        results: each.getByRole('textbox', { name: say('editor.fields.expectedResults') }),
        groups: each.getByRole('textbox', { name: say('editor.fields.targetGroups') }),
      }));
      await theirs!.groups.fill('Domestic workers.');
      await theirs!.results.fill('What the colleague wrote.');
      await saved(colleague);
      await mine!.results.fill(outcome);
      const choice = page.getByRole('group', { name: say('editor.fields.expectedResults') });
      await choice.getByText('What the colleague wrote.').waitFor();
      await until(
        () => mine!.groups.inputValue(),
        (text) => text === 'Domestic workers.',
      );
      await choice.getByRole('button', { name: say('editor.conflict.take.mine') }).click();
      await choice.waitFor({ state: 'detached' });
      await saved(page);
      // The colleague types on without having seen it, and takes what came meanwhile.
      await theirs!.results.fill('What the colleague thought of later.');
      const other = colleague.getByRole('group', { name: say('editor.fields.expectedResults') });
      await other.getByRole('button', { name: say('editor.conflict.take.theirs') }).click();
      expect(await theirs!.results.inputValue()).toBe(outcome);
      await colleague.context().close();
    },
    120_000,
  );

  check(
    'is led from each problem to its field, reads the note as the committee will, and submits',
    async () => {
      await openSection(page, say, 'rationale');
      await page.getByRole('textbox', { name: say('editor.fields.context') }).fill('');
      await page.getByRole('button', { name: say('editor.submit.button') }).click();
      const problems = page.getByRole('dialog', { name: say('editor.submit.notReady', { count: 1 }) });
      await problems.getByRole('link', { name: say('editor.fields.context') }).click();
      await problems.waitFor({ state: 'detached' });
      await until(
        () => page.evaluate<string>('document.activeElement.id'),
        (id) => id === 'context',
      );
      await page.keyboard.type('Workers leave through recruiters whom nobody licenses.');
      await page.getByRole('button', { name: say('editor.preview') }).click();
      const preview = page.getByRole('dialog');
      await preview.getByText('Workers leave through recruiters whom nobody licenses.').waitFor();
      await preview.getByRole('row', { name: 'UNHCR' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: say('editor.submit.button') }).click();
      const asked = page.getByRole('dialog', { name: say('editor.submit.title') });
      await asked.getByRole('button', { name: say('editor.submit.confirm') }).click();
      await page.waitForURL(`**${note}`);
      await page.getByText(say('notes.record.submitted', { number: 1 })).waitFor();
    },
    120_000,
  );

  check(
    'reads why a note was returned, changes it and submits it again',
    async () => {
      const secretariat = await site.api.signIn('secretariat@demo.tributary.test');
      const read = await secretariat.get(note);
      const why = 'Please give the results in numbers.';
      await secretariat.post(`${note}/return`, { reason: why }, ifMatch(read));
      await page.goto('/');
      await page.getByText(/^Correct and resubmit \(/).click();
      await page.getByRole('link', { name: `Correct and resubmit: ${read.body.code}` }).click();
      await page.getByText(why).waitFor();
      await page.getByRole('link', { name: say('notes.record.next.edit') }).click();
      await openSection(page, say, 'results');
      const results = page.getByRole('textbox', { name: say('editor.fields.expectedResults') });
      await results.fill(`${outcome} 12,000 workers go abroad without fees.`);
      await page.getByRole('button', { name: say('editor.submit.button') }).click();
      const asked = page.getByRole('dialog', { name: say('editor.submit.title') });
      await asked.getByRole('button', { name: say('editor.submit.confirm') }).click();
      await page.waitForURL(`**${note}`);
      await page.getByRole('tab', { name: say('notes.record.part.versions') }).click();
      await page.getByText('12,000 workers go abroad').waitFor();
    },
    120_000,
  );

  check('complained of nothing', () => {
    expect(site.complaints).toEqual([]);
  });
});
