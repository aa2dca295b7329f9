import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConceptNotes } from '#concept-notes';
import { Database } from '#platform/database';
import {
  act,
  arrangeNotes,
  notes,
  type NoteWorld,
  openCall,
  type PersonName,
  submittedNote,
} from '../support/note-world.js';
import { type Client } from '../support/test-api.js';
import { attach } from '../support/upload.js';

let world: NoteWorld;
let callId: string;
let id: string;
let attachmentId: string;
let endorsementId: string;

beforeAll(async () => {
  world = await arrangeNotes();
  callId = await openCall(world);
  id = await submittedNote(world, callId, { title: 'Zanzibar corridor' });
  const attached = await attach(world.api, world.as.secretariat, id, 'letter.txt', 'A letter.');
  attachmentId = attached.body['id'] as string;
  const endorsement = {
    kind: 'resident-coordinator',
    signatory: 'RC',
    authority: 'RCO',
    signedOn: '2026-11-20',
  };
  const recorded = await world.as.secretariat.post(`${notes}/${id}/endorsements`, {
    ...endorsement,
    attachmentId,
  });
  endorsementId = recorded.body.id as string;
  await world.as.secretariat.post(`${notes}/${id}/comments`, { text: 'Weak on evidence.' });
  await world.as.secretariat.post(`${notes}/${id}/comments`, {
    text: 'Please add a map.',
    visibility: 'shared',
  });
});
afterAll(() => world.api.close());

const paths = () => [
  '',
  '/readiness',
  '/versions',
  '/versions/1',
  '/versions/1/diff/1',
  '/history',
  '/comments',
  '/endorsements',
  `/endorsements/${endorsementId}/letter`,
  '/attachments',
  `/attachments/${attachmentId}`,
];

async function statusesOf(client: Client): Promise<number[]> {
  const answers = [];
  for (const path of paths()) answers.push(await client.get(`${notes}/${id}${path}`));
  return [...new Set(answers.map(({ status }) => status))];
}

async function found(client: Client): Promise<[number, string]> {
  const list = await client.get(`${notes}?q=zanzibar&total=1`);
  return [list.body.items.length, list.body.total];
}

async function inState(state: string): Promise<void> {
  await world.api.database.sql('UPDATE concept_note SET state = $2 WHERE id = $1', [id, state]);
}

describe('a submitted note', () => {
  it.each<[PersonName, boolean]>([
    ['secretariat', true],
    ['auditor', true],
    ['iom', true],
    ['ilo', true],
    ['unhcr', false],
    ['reviewer', false],
    ['member', false],
    ['chair', false],
  ])('is there for %s: %s, on every path and in the search', async (name, visible) => {
    expect(await statusesOf(world.as[name])).toEqual([visible ? 200 : 404]);
    expect(await found(world.as[name])).toEqual(visible ? [1, '1'] : [0, '0']);
  });

  it.each<PersonName>(['donor', 'agent'])('does not open its doors to the %s at all', async (name) => {
    expect(await statusesOf(world.as[name])).toEqual([403]);
    expect((await world.as[name].get(notes)).status).toBe(403);
  });

  it('does not exist in another fund', async () => {
    await world.api.database.sql(
      `INSERT INTO fund (id, code, name, currency, zone)
       VALUES (gen_random_uuid(), 'OTH00', '{"en":"x","fr":"x","es":"x"}', 'USD', 'UTC')`,
    );
    expect((await world.as.secretariat.get(`/funds/OTH00/concept-notes/${id}`)).status).toBe(403);
  });

  it('keeps internal comments from partners, and shows staff by their organisation only', async () => {
    const texts = async (client: Client) =>
      (await client.get(`${notes}/${id}/comments`)).body.items.map(({ text }: { text: string }) => text);
    expect(await texts(world.as.secretariat)).toEqual(['Weak on evidence.', 'Please add a map.']);
    expect(await texts(world.as.iom)).toEqual(['Please add a map.']);
    const [shared] = (await world.as.iom.get(`${notes}/${id}/comments`)).body.items;
    expect(shared).toMatchObject({ author: null, side: 'staff' });
    const hidden = await world.as.iom.post(`${notes}/${id}/comments`, { text: 'x', visibility: 'internal' });
    expect(hidden.status).toBe(422);
    const history = await world.as.iom.get(`${notes}/${id}/history`);
    const what = history.body.items.map((item: { what: string }) => item.what);
    expect(what.filter((name: string) => name === 'concept-note.commented')).toHaveLength(1);
  });
});

describe('a conflict of interest', () => {
  it('hides a note from the reviewer and the committee, in lists and counts too', async () => {
    const database = world.api.app.get(Database);
    const conceptNotes = world.api.app.get(ConceptNotes);
    const { reviewer, chair, member } = world.as;
    await database.transaction((tx) => conceptNotes.grantReader(tx, id, world.personIds.reviewer));
    expect(await statusesOf(reviewer)).toEqual([200]);
    await inState('screened');
    expect([await statusesOf(chair), await found(chair), await found(member)]).toEqual([
      [404],
      [0, '0'],
      [0, '0'],
    ]);
    expect((await chair.get('/funds/MIG00/funnel')).body).toMatchObject({ notes: 0, places: 0 });
    for (const person of ['chair', 'member'] as const) {
      await database.transaction((tx) => conceptNotes.grantReader(tx, id, world.personIds[person]));
    }
    expect([await found(chair), await found(member)]).toEqual([
      [1, '1'],
      [1, '1'],
    ]);
    expect((await chair.get('/funds/MIG00/funnel')).body).toMatchObject({ notes: 1, places: 2 });
    const comments = await chair.get(`${notes}/${id}/comments`);
    expect(comments.body.items).toHaveLength(1);

    for (const person of ['reviewer', 'chair', 'iom'] as const) {
      await database.transaction((tx) => conceptNotes.exclude(tx, id, world.personIds[person]));
    }
    expect(await statusesOf(reviewer)).toEqual([404]);
    expect(await statusesOf(chair)).toEqual([404]);
    expect(await found(chair)).toEqual([0, '0']);
    expect((await chair.get('/funds/MIG00/funnel')).body).toMatchObject({
      notes: 0,
      stages: [],
      entities: [],
      places: 0,
    });
    expect(await statusesOf(member)).toEqual([200]);
    expect(await statusesOf(world.as.iom)).toEqual([200]);
  });

  it('cannot be undone by the application', async () => {
    const database = world.api.app.get(Database);
    await expect(database.query('DELETE FROM note_exclusion')).rejects.toThrow('permission denied');
  });
});

describe('what was submitted', () => {
  it.each([
    `UPDATE concept_note_version SET content = '{}'`,
    'DELETE FROM concept_note_version',
    `UPDATE concept_note_transition SET reason = 'x'`,
    `UPDATE concept_note_comment SET visibility = 'shared'`,
    `UPDATE endorsement SET signatory = 'x'`,
    `UPDATE file SET name = 'x'`,
    `UPDATE note_count SET notes = 0`,
  ])('is not altered by the application: %s', async (sql) => {
    await expect(world.api.app.get(Database).query(sql)).rejects.toThrow('permission denied');
  });

  it('has a digest that anyone can compute again', async () => {
    const { body } = await world.as.secretariat.get(`${notes}/${id}/versions/1`);
    const { createHash } = await import('node:crypto');
    const { canonicalJson } = await import('#platform/events');
    expect(createHash('sha256').update(canonicalJson(body.content)).digest('hex')).toBe(body.digest);
  });

  it('may be withdrawn, but not by strangers', async () => {
    expect(
      (await world.as.unhcr.post(`${notes}/${id}/withdraw`, { reason: 'x' }, { 'if-match': '"v9"' })).status,
    ).toBe(404);
    expect((await act(world.as.iom, id, 'withdraw', { reason: 'Done.' })).status).toBe(200);
  });
});
