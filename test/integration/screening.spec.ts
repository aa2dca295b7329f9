import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { insertSubmittedNote, moderation, publishRubric, sheet } from '../support/screening.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

// A whole screening over HTTP: eligibility, assignment, declarations, blind scores, moderation.
let api: TestApi;
let fundId: string;
let rubricId: string;
let clients: Record<string, Client>;
const people: Record<string, string> = {};
const organisationIds: Record<string, string> = {};
let noteId: string;
let path: string;
let notes = 0;

beforeAll(async () => {
  api = await startTestApi();
  fundId = await insertFund(api.database);
  const other = await insertFund(api.database, 'OTH00');
  for (const code of ['IOM', 'ILO', 'UNHCR', 'FAO']) {
    organisationIds[code] = await insertOrganisation(api.database, code);
  }
  const person = async (name: string, role: Parameters<typeof insertPerson>[1]['roles'], code?: string) => {
    const organisationId = code ? organisationIds[code] : undefined;
    people[name] = await insertPerson(api.database, { email: `${name}@x.test`, roles: role, organisationId });
  };
  await person('sec', [{ role: 'secretariat', fundId }]);
  for (const name of ['rev1', 'rev2', 'rev3']) await person(name, [{ role: 'reviewer', fundId }], 'FAO');
  await person('insider', [{ role: 'reviewer', fundId }], 'ILO');
  await person('stranger', [{ role: 'reviewer', fundId: other }]);
  await person('chair', [{ role: 'chair', fundId }]);
  await person('focal', [{ role: 'focal-point', fundId }], 'IOM');
  const names = Object.keys(people);
  const signedIn = await Promise.all(names.map((name) => api.signIn(`${name}@x.test`)));
  clients = Object.fromEntries(names.map((name, index) => [name, signedIn[index]!]));
  rubricId = await publishRubric(clients['sec']!);
});
afterAll(() => api.close());

beforeEach(async () => {
  notes += 1;
  const note = { fundId, organisationIds, participants: ['IOM', 'ILO'] as [string, string] };
  noteId = await insertSubmittedNote(api.database, {
    ...note,
    title: `Note ${notes}`,
    createdBy: people['focal'],
  });
  path = `/funds/MIG00/concept-notes/${noteId}`;
});

const as = (name: string): Client => clients[name]!;

async function noteVersion(): Promise<Record<string, string>> {
  const [note] = await api.database.sql<{ version: number }>(
    'SELECT version FROM concept_note WHERE id = $1',
    [noteId],
  );
  return ifMatch(note!.version);
}

async function noteState(): Promise<string> {
  const [note] = await api.database.sql<{ state: string }>('SELECT state FROM concept_note WHERE id = $1', [
    noteId,
  ]);
  return note!.state;
}

async function findEligible() {
  const answer = await as('sec').post(`${path}/eligibility`, { outcome: 'eligible' }, await noteVersion());
  expect([answer.status, answer.body.outcome]).toEqual([200, 'eligible']);
}

async function open(): Promise<void> {
  await findEligible();
  expect((await as('sec').post(`${path}/open-screening`, {}, await noteVersion())).status).toBe(200);
}

async function assign(...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const answer = await as('sec').post(`${path}/reviews`, { reviewer: people[name], dueOn: '2026-12-24' });
    expect([name, answer.status]).toEqual([name, 201]);
    ids.push(answer.body.id as string);
  }
  return ids;
}

async function reviewVersion(id: string): Promise<Record<string, string>> {
  const [row] = await api.database.sql<{ version: number }>('SELECT version FROM review WHERE id = $1', [id]);
  return ifMatch(row!.version);
}

async function declare(name: string, id: string, conflict = false) {
  const body = conflict ? { conflict, nature: 'A former colleague wrote it.' } : { conflict };
  return as(name).post(`${path}/reviews/${id}/declare`, body, await reviewVersion(id));
}

async function file(name: string, id: string, scores: ReturnType<typeof sheet>): Promise<void> {
  const saved = await as(name).patch(`${path}/reviews/${id}`, scores, await reviewVersion(id));
  expect([saved.status, saved.body.state]).toEqual([200, 'draft']);
  const filed = await as(name).post(`${path}/reviews/${id}/submit`, {}, await reviewVersion(id));
  expect([filed.status, filed.body.state]).toEqual([200, 'submitted']);
}

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
    expect(answer.body.gates[4].note).toBe('2140.00 USD requested; limit: none.');
    const french = await as('focal').get(`${path}/eligibility`, { 'accept-language': 'fr' });
    expect(french.body.gates[2].note).toBe('1 aval est enregistré avec la lettre.');
    expect((await as('chair').get(`${path}/eligibility`)).status).toBe(404);
  });

  it('is decided once, with a frozen snapshot, and moves the note', async () => {
    const headers = await noteVersion();
    const answer = await as('sec').post(`${path}/eligibility`, { outcome: 'eligible' }, headers);
    expect(answer.body).toMatchObject({ outcome: 'eligible', outcomeLabel: 'Eligible', version: 2 });
    expect(answer.body.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await noteState()).toBe('eligible');
    const stale = await as('sec').post(`${path}/eligibility`, { outcome: 'eligible' }, headers);
    expect([stale.status, stale.body.code]).toEqual([412, 'version-stale']);
    const again = await as('sec').post(`${path}/eligibility`, { outcome: 'eligible' }, await noteVersion());
    expect([again.status, again.body.code]).toEqual([409, 'transition-not-possible']);
    const events = await api.database.sql('SELECT name FROM event WHERE subject_id = $1', [noteId]);
    expect(events).toEqual([{ name: 'concept-note.found-eligible' }]);
  });

  it('overrules a failed gate only with a reason, which is kept', async () => {
    await api.database.sql('DELETE FROM endorsement WHERE note_id = $1', [noteId]);
    const headers = await noteVersion();
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
    await api.database.sql('DELETE FROM endorsement WHERE note_id = $1', [noteId]);
    const headers = await noteVersion();
    const silent = await as('sec').post(`${path}/eligibility`, { outcome: 'ineligible' }, headers);
    expect(silent.body.errors[0].pointer).toBe('/reason');
    const told = { outcome: 'ineligible', reason: 'No endorsement was attached.' };
    await as('sec').post(`${path}/eligibility`, told, headers);
    const seen = await as('focal').get(`${path}/eligibility`);
    expect(seen.body).toMatchObject({ outcome: 'ineligible', reason: told.reason, decidedBy: null });
    expect(await noteState()).toBe('ineligible');
  });

  it('is for the secretariat alone, with the version it read', async () => {
    const body = { outcome: 'eligible' };
    expect((await as('focal').post(`${path}/eligibility`, body, await noteVersion())).status).toBe(403);
    expect((await as('sec').post(`${path}/eligibility`, body)).status).toBe(428);
    const wrong = { outcome: 'perhaps', judgements: [{ gate: 'window' }], extra: 1 };
    const answer = await as('sec').post(`${path}/eligibility`, wrong, await noteVersion());
    expect(answer.status).toBe(422);
    expect(await noteState()).toBe('submitted');
  });
});

describe('a whole screening', () => {
  it('goes from assignment through blind reviews to a moderated result', async () => {
    await open();
    const [first, second] = (await assign('rev1', 'rev2')) as [string, string];
    for (const [name, id] of [
      ['rev1', first],
      ['rev2', second],
    ] as const) {
      expect((await declare(name, id)).body.state).toBe('declared');
    }
    await file('rev1', first, sheet(5, 2));
    const early = await as('sec').post(`${path}/moderate`, moderation(4, 3), await noteVersion());
    expect([early.status, early.body.code]).toEqual([409, 'reviews-open']);
    await file('rev2', second, sheet(2, 3));
    const seen = await as('sec').get(`${path}/screening`);
    expect(seen.body).toMatchObject({ open: true, average: '3.10', total: '62.00', round: 1 });
    expect(seen.body.criteria[0]).toMatchObject({ average: '3.50', spread: 3, divergent: true });
    expect(seen.body.criteria[1]).toMatchObject({ average: '2.50', spread: 1, divergent: false });
    expect(seen.body.reviews.map((r: { average: string }) => r.average)).toEqual(['3.80', '2.40']);
    const silent = await as('sec').post(`${path}/moderate`, moderation(4, 3, ''), await noteVersion());
    expect(silent.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual(['/scores/0/reason']);
    const closed = await as('sec').post(`${path}/moderate`, moderation(4, 3), await noteVersion());
    expect(closed.status).toBe(200);
    expect(closed.body.moderation).toMatchObject({ average: '3.60', total: '72.00', recommended: true });
    expect(closed.body.markers[0]).toMatchObject({ selfScore: '3', validatedScore: '2' });
    expect(await noteState()).toBe('screened');
    const chair = await as('chair').get(`${path}/screening`);
    expect(chair.body.moderation.average).toBe('3.60');
    expect(chair.body.reviews.every((r: { reviewer: unknown }) => r.reviewer === null)).toBe(true);
    const [kept] = await api.database.sql<{ snapshot: { rubric: { id: string } } }>(
      'SELECT snapshot FROM moderation WHERE note_id = $1',
      [noteId],
    );
    expect(kept!.snapshot.rubric.id).toBe(rubricId);
  });

  it('needs enough independent reviews', async () => {
    await open();
    const none = await as('sec').post(`${path}/moderate`, moderation(4, 3), await noteVersion());
    expect(none.body.code).toBe('reviews-too-few');
    const [only] = (await assign('rev1')) as [string];
    await declare('rev1', only);
    await file('rev1', only, sheet(5, 2));
    const one = await as('sec').post(`${path}/moderate`, moderation(4, 3), await noteVersion());
    expect(one.body).toMatchObject({ status: 409, code: 'reviews-too-few' });
    expect(one.body.detail).toBe('One review is filed; the fund asks for at least 2.');
  });

  it('is moderated once, whoever tries at the same time', async () => {
    await open();
    const ids = await assign('rev1', 'rev2');
    for (const [index, id] of ids.entries()) {
      await declare(`rev${index + 1}`, id);
      await file(`rev${index + 1}`, id, sheet(4, 4));
    }
    const headers = await noteVersion();
    const tries = Array.from({ length: 5 }, () =>
      as('sec').post(`${path}/moderate`, moderation(4, 4), headers),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 412, 412, 412, 412]);
  });
});
