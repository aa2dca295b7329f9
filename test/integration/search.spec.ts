import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  arrangeNotes,
  completeDraft,
  type NoteWorld,
  openCall,
  submittedNote,
} from '../support/note-world.js';
import { insertPerson } from '../support/people.js';
import { insertProgramme } from '../support/programmes.js';
import { statements } from '../support/query-count.js';
import type { Client } from '../support/test-api.js';

let world: NoteWorld;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await arrangeNotes();
  const { api, fundId, organisations, personIds } = world;
  const callId = await openCall(world, { title: { en: 'Recruitment call', fr: 'Appel', es: 'Llamado' } });
  ids['call'] = callId;
  ids['note'] = await submittedNote(world, callId, { title: 'Équité du recrutement' });
  ids['arabic'] = await submittedNote(world, callId, { title: 'هجرة آمنة' });
  ids['draft'] = await completeDraft(world, callId, { title: 'Recruitment draft' });
  const grant = 'INSERT INTO note_reader (note_id, person_id) VALUES ($1, $3), ($2, $3)';
  await api.database.sql(grant, [ids['note'], ids['arabic'], personIds.reviewer]);
  const exclusion = 'INSERT INTO note_exclusion (note_id, person_id) VALUES ($1, $2)';
  await api.database.sql(exclusion, [ids['note'], personIds.reviewer]);
  const budgets = { [organisations['IOM']!]: 1000 };
  const programme = { fundId, code: 'MIG00-JP-0007', state: 'submitted', budgets };
  ids['programme'] = await insertProgramme(api.database, programme);
  const title = `UPDATE programme SET title = 'Égalité et recrutement équitable' WHERE id = $1`;
  await api.database.sql(title, [ids['programme']]);
  const session = { title: 'Session on recruitment', kind: 'meeting', heldOn: '2026-12-03' };
  ids['session'] = (await world.as.secretariat.post('/funds/MIG00/sessions', session)).body.id;
  await insertPerson(api.database, {
    email: 'recrue@x.test',
    roles: [{ role: 'donor', fundId }],
  });
});
afterAll(() => world.api.close());

interface Hit {
  type: string;
  id: string;
  code: string | null;
  stateLabel: string | null;
  path: string;
}

async function find(client: Client, q: string): Promise<Hit[]> {
  const { status, body } = await client.get(`/funds/MIG00/search?q=${encodeURIComponent(q)}`);
  expect(status).toBe(200);
  return body.items;
}
const idsOf = async (client: Client, q: string) => (await find(client, q)).map(({ id }) => id);

describe('the search', () => {
  it('finds by beginnings of words, without accents, in every kind', async () => {
    const found = await find(world.as.secretariat, 'recru');
    const types = found.map(({ type }) => type);
    expect(types).toEqual(['concept-note', 'programme', 'session', 'call', 'person']);
    expect(found.map(({ id }) => id)).toEqual(
      expect.arrayContaining([ids['note'], ids['programme'], ids['session'], ids['call']]),
    );
    expect(await idsOf(world.as.secretariat, 'equite recrut')).toEqual([ids['note']]);
    expect(await idsOf(world.as.secretariat, 'égalité')).toEqual([ids['programme']]);
    expect(await idsOf(world.as.secretariat, 'هجرة')).toEqual([ids['arabic']]);
    expect(await idsOf(world.as.secretariat, 'zzz')).toEqual([]);
  });

  it('finds by code, whole or in part, and puts it first', async () => {
    const { body } = await world.as.secretariat.get(`/funds/MIG00/concept-notes/${ids['arabic']}`);
    const code = body.code as string;
    for (const q of [code, code.toLowerCase(), code.slice(6), String(Number(code.slice(-4)))]) {
      const [first] = await find(world.as.secretariat, q);
      expect([q, first]).toMatchObject([
        q,
        { type: 'concept-note', id: ids['arabic'], path: `/funds/MIG00/concept-notes/${ids['arabic']}` },
      ]);
    }
    const [programme] = await find(world.as.secretariat, 'jp-0007');
    expect(programme).toMatchObject({ type: 'programme', code: 'MIG00-JP-0007' });
    const [organisation] = await find(world.as.donor, 'unhcr');
    expect(organisation).toMatchObject({ type: 'organisation', code: 'UNHCR', stateLabel: null });
  });

  it('takes what is typed literally, and needs something', async () => {
    for (const q of ["'", '%', '\\', "a' | 'b", ':*', '!!']) await find(world.as.secretariat, q);
    expect((await world.as.secretariat.get('/funds/MIG00/search?q=')).status).toBe(422);
    expect((await world.as.secretariat.get('/funds/MIG00/search')).status).toBe(422);
    expect((await world.api.visitor.get('/funds/MIG00/search?q=a')).status).toBe(401);
  });

  it('costs the same for a hit and for many', async () => {
    const count = async (q: string) => (await statements(world.api, () => find(world.as.auditor, q))).length;
    await count('recru');
    expect(await count('recru')).toBe(await count('jp-0007'));
  });
});

describe('a reader finds what the lists show, no more', () => {
  it.each([
    ['secretariat', ['note', 'programme', 'session', 'call']],
    ['iom', ['note', 'draft', 'programme', 'call']],
    ['unhcr', ['call']],
    ['reviewer', ['call']],
    ['member', ['call']],
    ['donor', ['call']],
    ['auditor', ['note', 'programme', 'session', 'call']],
  ] as const)('%s: %j', async (reader, names) => {
    const found = await idsOf(world.as[reader], 'recru');
    const known = Object.entries(ids).filter(([, id]) => found.includes(id));
    expect(known.map(([name]) => name).sort()).toEqual([...names].sort());
  });

  it('also when a recused reviewer knows the code', async () => {
    const { body } = await world.as.secretariat.get(`/funds/MIG00/concept-notes/${ids['note']}`);
    expect(await idsOf(world.as.reviewer, body.code)).toEqual([]);
    expect(await idsOf(world.as.reviewer, 'هجرة')).toEqual([ids['arabic']]);
  });

  it('and people are for those who look after them', async () => {
    const people = async (client: Client) =>
      (await find(client, 'Recrue')).filter(({ type }) => type === 'person').length;
    expect(await people(world.as.secretariat)).toBe(1);
    expect(await people(world.as.iom)).toBe(0);
    expect(await people(world.as.member)).toBe(0);
  });
});
