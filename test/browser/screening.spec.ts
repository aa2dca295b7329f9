import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { letter, wholeNote } from '../../apps/local/src/demo-story/content.js';
import { Hands } from '../../apps/local/src/demo-story/hands.js';
import { hasBrowser, type Site, startSite } from '../support/site.js';
import { fund } from './note-hands.js';
import { type Say, wordsIn } from './words.js';

const check = hasBrowser ? it : it.skip;
const fits = 'The theory of change is argued from evidence.';

describe('a screening', () => {
  let site: Site;
  let say: Say;
  let desk: Page;
  let note: { path: string; code: string; title: string };
  const names: Record<string, string> = {};

  /** A submitted note of IOM and ILO with its letter attached. */
  async function submittedNote(): Promise<typeof note> {
    const iom = await Hands.signIn(site.api.address, 'iom');
    const calls = await iom.get(`${fund}/calls?state=open`);
    const mark = `screening ${Date.now()}`;
    const content = wholeNote(mark);
    const draft = await iom.post(`${fund}/concept-notes`, { callId: calls.items[0].id, content });
    const path = `${fund}/concept-notes/${draft.id}`;
    await iom.upload(`${path}/attachments`, 'endorsement-letter', 'Letter.pdf', letter());
    await iom.act(path, 'submit');
    return { path, code: draft.code, title: content.title };
  }

  /** Opens the task of a reviewer for the note, and declares. */
  async function declare(page: Page, words: 'none' | 'conflict'): Promise<void> {
    await page.goto('/');
    await page.getByRole('link', { name: new RegExp(`: ${note.code}$`) }).click();
    await page.getByRole('heading', { name: say('screening.declaration.title') }).waitFor();
    expect(await page.getByText('Workers leave Kenya').count()).toBe(0);
    await page.getByRole('radio', { name: say(`screening.declaration.${words}`) }).check();
    if (words === 'conflict')
      await page.getByLabel(say('screening.declaration.nature')).fill('My sister works for IOM.');
    const verb = words === 'none' ? 'open' : 'recuse';
    await page.getByRole('button', { name: say(`screening.declaration.${verb}`) }).click();
  }

  beforeAll(async () => {
    if (!hasBrowser) return;
    site = await startSite();
    say = await wordsIn('en');
    note = await submittedNote();
    for (const name of ['reviewer1', 'reviewer2', 'reviewer3'] as const)
      names[name] = (await Hands.signIn(site.api.address, name)).fullName;
    desk = await site.open('secretariat');
  }, 120_000);
  afterAll(() => site?.close());

  check('begins where the secretariat finds the note, in the table and on the board', async () => {
    await desk.goto(`${fund}/concept-notes`);
    await desk.getByRole('searchbox').fill(note.code);
    await desk.getByRole('row', { name: new RegExp(note.code) }).waitFor();
    await desk.getByRole('radio', { name: say('notes.list.board'), exact: true }).check();
    const column = desk.getByRole('group', { name: new RegExp(`^${say('notes.states.submitted')}:`) });
    await column.getByRole('link', { name: note.title }).click();
    await desk.getByRole('heading', { name: note.title, level: 1 }).waitFor();
  });

  check(
    'records who endorsed the note, and answers what the figures cannot tell',
    async () => {
      await desk.getByRole('tab', { name: say('notes.record.part.papers') }).click();
      await desk.getByRole('button', { name: say('notes.papers.record') }).click();
      const dialog = desk.getByRole('dialog', { name: say('notes.papers.record') });
      await dialog.getByRole('button', { name: say('notes.papers.record') }).click();
      // What is missing is said at its field, and nothing that was typed is gone.
      await dialog
        .getByLabel(say('notes.papers.signatory'))
        .and(dialog.locator('[aria-invalid=true]'))
        .waitFor();
      await dialog.getByLabel(say('notes.papers.signatory')).fill('Resident Coordinator in Kenya');
      await dialog.getByLabel(say('notes.papers.authority')).fill('United Nations in Kenya');
      await dialog.getByLabel(say('notes.papers.signedOn')).fill('2026-11-20');
      await dialog.getByRole('button', { name: say('notes.papers.record') }).click();
      await dialog.waitFor({ state: 'detached' });
      await desk.getByText('Resident Coordinator in Kenya, United Nations in Kenya').waitFor();

      await desk.getByRole('link', { name: say('notes.record.next.check') }).click();
      // Every gate is met by the figures; the secretariat says of one why it thinks so, too.
      const duration = desk.getByRole('listitem').filter({ hasText: 'Duration within the limit' });
      await duration.getByRole('button', { name: say('notes.eligibility.overrule') }).click();
      await desk
        .getByRole('dialog')
        .getByRole('radio', { name: say('notes.eligibility.gate.passed'), exact: true })
        .check();
      await desk.getByLabel(say('notes.eligibility.why')).fill('Twenty-four months suit the plan.');
      await desk.getByRole('button', { name: say('notes.eligibility.keep') }).click();
      await duration.getByText('Twenty-four months suit the plan.').waitFor();
      await desk.getByRole('button', { name: say('notes.eligibility.find.eligible') }).click();
      await desk
        .getByRole('dialog')
        .getByRole('button', { name: say('notes.eligibility.find.eligible') })
        .click();
      await desk.getByRole('dialog').waitFor({ state: 'detached' });
      await desk.getByRole('button', { name: say('notes.record.verbs.open-screening') }).click();
      await desk
        .getByRole('dialog')
        .getByRole('button', { name: say('notes.record.verbs.open-screening') })
        .click();
      await desk.getByRole('link', { name: say('notes.record.next.followReviews') }).waitFor();
    },
    120_000,
  );

  check(
    'goes to three reviewers',
    async () => {
      await desk.getByRole('link', { name: say('notes.record.next.followReviews') }).click();
      for (const name of Object.values(names)) {
        await desk.getByRole('button', { name: say('screening.assign.assign') }).click();
        const dialog = desk.getByRole('dialog', { name: say('screening.assign.assign') });
        await dialog.getByLabel(say('screening.assign.reviewer')).selectOption({ label: name });
        await dialog.getByRole('button', { name: say('screening.assign.assign') }).click();
        await desk.getByRole('rowheader', { name }).waitFor();
      }
      await desk.getByText(say('screening.moderation.blind')).waitFor();
    },
    120_000,
  );

  check(
    'closes to a reviewer in conflict, wherever the note could be seen',
    async () => {
      const page = await site.open('reviewer3');
      await declare(page, 'conflict');
      await page.waitForURL(`**${fund}/reviews`);
      const id = note.path.split('/').at(-1)!;
      for (const path of [note.path, `${note.path}/edit`]) {
        await page.goto(path);
        await page.getByRole('heading', { name: say('parts.missing.title'), level: 1 }).waitFor();
      }
      // Mails link to the first of these; a reviewer's own page of the note is the second.
      for (const path of [`${note.path}/reviews`, `${fund}/reviews/${id}`]) {
        await page.goto(path);
        await page.getByText(say('screening.desk.notOpen')).waitFor();
      }
      for (const path of ['', '/reviews', '/screening', '/comments', '/attachments', '/readiness'])
        expect([path, (await page.request.get(`/api/v1${note.path}${path}`)).status()]).toEqual([path, 404]);
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByText(note.code).count()).toBe(0);
      await page.context().close();
    },
    120_000,
  );

  /** Scores every criterion by key and says why; the first with another score. */
  async function score(page: Page, first: string, others: string): Promise<void> {
    const rubric = page.getByRole('region', { name: say('screening.desk.rubric') });
    const criteria = rubric.getByRole('group');
    await criteria.first().waitFor();
    for (let at = 0; at < (await criteria.count()); at += 1) {
      await criteria.nth(at).getByRole('radio').first().focus();
      await page.keyboard.press(at === 0 ? first : others);
      await criteria.nth(at).getByLabel(say('screening.sheet.justification')).fill(fits);
    }
  }

  async function file(page: Page): Promise<void> {
    await page.getByRole('button', { name: say('screening.sheet.file') }).click();
    const dialog = page.getByRole('dialog', { name: say('screening.sheet.fileTitle') });
    await dialog.getByRole('button', { name: say('screening.sheet.file') }).click();
    await page.getByText('You filed this review on').waitFor();
  }

  check(
    'is scored beside the note by two reviewers, each without the other',
    async () => {
      const page = await site.open('reviewer1');
      await declare(page, 'none');
      await page.getByText('Workers leave Kenya').first().waitFor();
      await score(page, '5', '4');
      const criteria = page.getByRole('region', { name: say('screening.desk.rubric') }).getByRole('group');
      await criteria.last().getByLabel(say('screening.sheet.justification')).fill('');
      await page.getByRole('button', { name: say('screening.sheet.file') }).click();
      const missing = page
        .getByRole('alert')
        .filter({ hasText: say('screening.sheet.problems', { count: 1 }) });
      await missing.getByRole('link').click();
      await page.keyboard.type(fits);
      await page.getByText('Saved at').waitFor();
      await page.reload();
      expect(await criteria.last().getByLabel(say('screening.sheet.justification')).inputValue()).toBe(fits);
      await file(page);
      await page.context().close();

      const second = await site.open('reviewer2');
      await declare(second, 'none');
      await score(second, '1', '4');
      await file(second);
      await second.context().close();
    },
    180_000,
  );

  /** Everything that a moderation needs; `why` is told to the committee. */
  async function moderate(page: Page, why: string): Promise<void> {
    await page.goto(`${note.path}/reviews`);
    await page.getByRole('button', { name: say('screening.moderation.send') }).click();
    const lacks = page.getByRole('alert').filter({ has: page.getByRole('link') });
    await lacks.getByRole('link').first().click();
    await page.keyboard.press('4');
    const divergent = page.getByRole('region').filter({ hasText: 'the reviewers diverge' });
    await divergent.getByRole('radio', { name: '4' }).check({ force: true });
    await divergent.getByLabel(say('screening.moderation.reason')).fill('Agreed in the meeting.');
    const gates = page.getByRole('group', { name: say('screening.moderation.gates') });
    for (const met of await gates
      .getByRole('radio', { name: say('screening.moderation.met'), exact: true })
      .all())
      await met.check();
    await page.getByRole('radio', { name: say('screening.moderation.recommended'), exact: true }).check();
    await page.getByLabel(say('screening.moderation.reasons')).fill(why);
    await page.getByRole('button', { name: say('screening.moderation.send') }).click();
    await page.getByRole('dialog', { name: say('screening.moderation.sendTitle') }).waitFor();
  }

  check(
    'is moderated once: who comes second is told, and keeps what was typed',
    async () => {
      const late = await site.open('secretariat');
      await moderate(late, 'What the second person wrote.');
      await moderate(desk, 'A strong partnership.');
      const send = { name: say('screening.moderation.send') };
      await desk.getByRole('dialog').getByRole('button', send).click();
      await desk.getByRole('heading', { name: say('screening.moderation.outcome') }).waitFor();
      await desk.getByText('A strong partnership.').waitFor();
      expect(await desk.getByText(say('screening.moderation.unsent.title')).count()).toBe(0);
      await late.getByRole('dialog').getByRole('button', send).click();
      const told = late.getByRole('alert').filter({ hasText: say('screening.moderation.unsent.title') });
      await told.getByText('What the second person wrote.').waitFor();
      await late.getByText('A strong partnership.').waitFor();
      await late.context().close();
      await desk.getByRole('link', { name: say('screening.moderation.toNote') }).click();
      await desk.getByRole('tab', { name: say('notes.record.part.history') }).click();
      await desk.locator('[data-event="concept-note.screened"]').waitFor();
    },
    120_000,
  );

  check('complained of nothing', () => {
    expect(site.complaints).toEqual([]);
  });
});
