import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { moderation } from '../support/screening.js';
import { ScreeningStory } from '../support/screening-story.js';
import type { Client } from '../support/test-api.js';

// A whole screening over HTTP: eligibility, assignment, scores, moderation.
let story: ScreeningStory;
let path: string;

beforeAll(async () => {
  story = await ScreeningStory.arrange();
});
afterAll(() => story.api.close());
beforeEach(async () => {
  await story.newNote();
  path = story.path;
});

const as = (name: string): Client => story.as(name);
const sql = <Row>(text: string) => story.api.database.sql<Row>(text, [story.noteId]);

describe('eligibility', () => {
  it('shows computed gates with their notes, to staff and authors, in their language', async () => {
    const answer = await as('sec').get(`${path}/eligibility`);
    expect(answer.body.gates.map((g: { gate: string; result: string }) => [g.gate, g.result])).toEqual([
      ['window', 'passed'],
      ['participants', 'passed'],
      ['endorsement', 'passed'],
      ['indirect-costs', 'passed'],
      ['budget', 'passed'],
      ['duration', 'passed'],
      ['complete', 'passed'],
    ]);
    expect(answer.body.gates[4].note).toBe('USD 2,140.00 requested; limit: none.');
    const french = await as('focal').get(`${path}/eligibility`, { 'accept-language': 'fr' });
    expect(french.body.gates[2].note).toBe('1 aval est enregistré avec la lettre.');
    expect((await as('chair').get(`${path}/eligibility`)).status).toBe(404);
  });

  it('is decided once, with a frozen snapshot, and moves the note', async () => {
    const headers = await story.noteVersion();
    const answer = await as('sec').post(`${path}/eligibility`, { outcome: 'eligible' }, headers);
    expect(answer.body).toMatchObject({ outcome: 'eligible', outcomeLabel: 'Eligible', version: 2 });
    expect(answer.body.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await story.noteState()).toBe('eligible');
    const stale = await as('sec').post(`${path}/eligibility`, { outcome: 'eligible' }, headers);
    expect([stale.status, stale.body.code]).toEqual([412, 'version-stale']);
    const again = await as('sec').post(
      `${path}/eligibility`,
      { outcome: 'eligible' },
      await story.noteVersion(),
    );
    expect([again.status, again.body.code]).toEqual([409, 'transition-not-possible']);
    const events = await sql('SELECT name FROM event WHERE subject_id = $1');
    expect(events).toEqual([{ name: 'concept-note.found-eligible' }]);
  });

  it('overrules a failed gate only with a reason, which is kept', async () => {
    await sql('DELETE FROM endorsement WHERE note_id = $1');
    const headers = await story.noteVersion();
    const refused = await as('sec').post(`${path}/eligibility`, { outcome: 'eligible' }, headers);
    expect(refused.body.errors[0]).toMatchObject({ pointer: '/outcome', code: 'gates-failed' });
    const judgement = { gate: 'endorsement', passed: true };
    const bare = { outcome: 'eligible', judgements: [{ ...judgement, reason: ' ' }] };
    const blank = await as('sec').post(`${path}/eligibility`, bare, headers);
    expect(blank.body.errors[0]).toMatchObject({ pointer: '/judgements/0/reason', code: 'text-blank' });
    const reasoned = { outcome: 'eligible', judgements: [{ ...judgement, reason: 'Letter seen on paper.' }] };
    const answer = await as('sec').post(`${path}/eligibility`, reasoned, headers);
    expect(answer.body.gates[2]).toMatchObject({
      result: 'failed',
      passed: true,
      judgement: { passed: true, reason: 'Letter seen on paper.' },
    });
  });

  it('tells the authors why a note is not eligible', async () => {
    await sql('DELETE FROM endorsement WHERE note_id = $1');
    const headers = await story.noteVersion();
    const silent = await as('sec').post(`${path}/eligibility`, { outcome: 'ineligible' }, headers);
    expect(silent.body.errors[0].pointer).toBe('/reason');
    const told = { outcome: 'ineligible', reason: 'No endorsement was attached.' };
    await as('sec').post(`${path}/eligibility`, told, headers);
    const seen = await as('focal').get(`${path}/eligibility`);
    expect(seen.body).toMatchObject({ outcome: 'ineligible', reason: told.reason, decidedBy: null });
    expect(await story.noteState()).toBe('ineligible');
  });

  it('is for the secretariat alone, with the version it read', async () => {
    const body = { outcome: 'eligible' };
    expect((await as('focal').post(`${path}/eligibility`, body, await story.noteVersion())).status).toBe(403);
    expect((await as('sec').post(`${path}/eligibility`, body)).status).toBe(428);
    const wrong = { outcome: 'perhaps', judgements: [{ gate: 'window' }], extra: 1 };
    const answer = await as('sec').post(`${path}/eligibility`, wrong, await story.noteVersion());
    expect(answer.status).toBe(422);
    expect(await story.noteState()).toBe('submitted');
  });
});

describe('a whole screening', () => {
  it('goes from assignment through blind reviews to a moderated result', async () => {
    await story.open();
    const [first, second] = (await story.assign('rev1', 'rev2')) as [string, string];
    await story.file('rev1', first, 5, 2);
    const early = await as('sec').post(`${path}/moderate`, moderation(4, 3), await story.noteVersion());
    expect([early.status, early.body.code]).toEqual([409, 'reviews-open']);
    await story.file('rev2', second, 2, 3);
    const seen = await as('sec').get(`${path}/screening`);
    expect(seen.body).toMatchObject({ open: true, average: '3.10', total: '62.00', round: 1 });
    expect(seen.body.criteria[0]).toMatchObject({ average: '3.50', spread: 3, divergent: true });
    expect(seen.body.criteria[1]).toMatchObject({ average: '2.50', spread: 1, divergent: false });
    expect(seen.body.reviews.map((r: { average: string }) => r.average)).toEqual(['3.80', '2.40']);
    const silent = await as('sec').post(`${path}/moderate`, moderation(4, 3, ''), await story.noteVersion());
    expect(silent.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(['/scores/0/reason']);
    const closed = await as('sec').post(`${path}/moderate`, moderation(4, 3), await story.noteVersion());
    expect(closed.status).toBe(200);
    expect(closed.body.moderation).toMatchObject({ average: '3.60', total: '72.00', recommended: true });
    expect(closed.body.markers[1]).toMatchObject({ selfScore: '3', validatedScore: '2' });
    expect(await story.noteState()).toBe('screened');
    expect((await as('chair').get(`${path}/screening`)).status).toBe(404);
    const declared = [story.noteId, story.people['chair']];
    await story.api.database.sql('INSERT INTO note_reader (note_id, person_id) VALUES ($1, $2)', declared);
    const chair = await as('chair').get(`${path}/screening`);
    expect(chair.body.moderation.average).toBe('3.60');
    expect(chair.body.reviews.every((r: { reviewer: unknown }) => r.reviewer === null)).toBe(true);
    const [kept] = await sql<{ snapshot: { rubric: { id: string } } }>(
      'SELECT snapshot FROM moderation WHERE note_id = $1',
    );
    expect(kept!.snapshot.rubric.id).toBe(story.rubricId);
  });

  it('needs enough independent reviews', async () => {
    await story.open();
    const none = await as('sec').post(`${path}/moderate`, moderation(4, 3), await story.noteVersion());
    expect(none.body.code).toBe('reviews-too-few');
    const [only] = (await story.assign('rev1')) as [string];
    await story.file('rev1', only, 5, 2);
    const one = await as('sec').post(`${path}/moderate`, moderation(4, 3), await story.noteVersion());
    expect(one.body).toMatchObject({ status: 409, code: 'reviews-too-few' });
    expect(one.body.detail).toBe('One review is filed; the fund asks for at least 2.');
  });

  it('is moderated once, whoever tries at the same time', async () => {
    await story.open();
    const ids = await story.assign('rev1', 'rev2');
    for (const [index, id] of ids.entries()) await story.file(`rev${index + 1}`, id, 4, 4);
    const headers = await story.noteVersion();
    const tries = Array.from({ length: 5 }, () =>
      as('sec').post(`${path}/moderate`, moderation(4, 4), headers),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 412, 412, 412, 412]);
  });
});
