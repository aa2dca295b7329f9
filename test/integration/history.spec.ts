import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { Sealer } from '#platform/events';
import {
  act,
  arrangeNotes,
  completeDraft,
  type NoteWorld,
  notes,
  openCall,
  submittedNote,
} from '../support/note-world.js';
import { statements } from '../support/query-count.js';
import { type Client, ifMatch } from '../support/test-api.js';

const events = '/funds/MIG00/events';

let world: NoteWorld;
let callId: string;
let noteId: string;

beforeAll(async () => {
  world = await arrangeNotes();
  callId = await openCall(world);
  noteId = await submittedNote(world, callId, { title: 'Première idée' });
  await act(world.as.secretariat, noteId, 'return', { reason: 'Please add a place.' });
  const found = await world.as.iom.get(`${notes}/${noteId}`);
  const content = { title: 'Deuxième idée', places: ['KE', 'UG', 'TZ'] };
  await world.as.iom.patch(`${notes}/${noteId}`, { content }, ifMatch(found));
  await act(world.as.iom, noteId, 'submit');
  await act(world.as.secretariat, noteId, 'return', { reason: 'One more sentence.' });
});
afterAll(() => world.api.close());

const told = async (client: Client, query: string, headers?: Record<string, string>) =>
  (await client.get(`${events}?${query}`, headers)).body.items;
const ofNote = (client: Client, more = '', headers?: Record<string, string>) =>
  told(client, `subject=${noteId}${more}`, headers);

describe('the history of a record', () => {
  it('says what happened, to what, by whom and why, without a lookup', async () => {
    const items = await ofNote(world.as.auditor);
    expect(items.map((each: { label: string; reason: string }) => [each.label, each.reason])).toEqual([
      ['Concept note returned for changes', 'One more sentence.'],
      ['Concept note submitted', null],
      ['Concept note edited', null],
      ['Concept note returned for changes', 'Please add a place.'],
      ['Concept note submitted', null],
      ['Concept note begun', null],
    ]);
    expect(items[0]).toMatchObject({
      name: 'concept-note.returned',
      subject: { type: 'concept-note', id: noteId, code: 'MIG00-CN-0001', title: 'Deuxième idée' },
      who: 'secretariat@test',
      facts: [{ key: 'version', label: 'Version', kind: 'text', value: '2', record: null }],
    });
  });

  it.each([
    ['fr', 'Note conceptuelle renvoyée pour modification'],
    ['es', 'Nota conceptual devuelta para cambios'],
  ])('is told in %s', async (language, label) => {
    const [last] = await ofNote(world.as.auditor, '', { 'accept-language': language });
    expect(last.label).toBe(label);
  });

  it('tells partners organisations in place of names, and the reasons written for them', async () => {
    const [returned, submitted] = await ofNote(world.as.ilo);
    expect(returned).toMatchObject({ who: '–', by: { id: null, name: null }, reason: 'One more sentence.' });
    expect(submitted).toMatchObject({ who: 'IOM', by: { id: null, name: null, organisation: 'IOM' } });
    const [, own] = await ofNote(world.as.iom);
    expect(own.who).toBe('iom@test');
  });

  it('shows what a submission changed, field by field', async () => {
    const submitted = (await ofNote(world.as.auditor)).filter(
      (each: { hasDifference: boolean }) => each.hasDifference,
    );
    const answer = await world.as.auditor.get(`${events}/${submitted[0].id}/difference`);
    expect(answer.body).toMatchObject({ from: '1', to: '2' });
    expect(answer.body.differences).toEqual([
      { pointer: '/places', label: 'Places', before: ['KE', 'UG'], after: ['KE', 'UG', 'TZ'] },
      { pointer: '/title', label: 'Title', before: 'Première idée', after: 'Deuxième idée' },
    ]);
    const first = await world.as.auditor.get(`${events}/${submitted[1].id}/difference`);
    expect(first.body).toMatchObject({ from: null, to: '1' });
    const french = await world.as.ilo.get(`${events}/${submitted[0].id}/difference`, {
      'accept-language': 'fr',
    });
    expect(french.body.differences[0].label).toBe('Lieux');
    expect((await world.as.unhcr.get(`${events}/${submitted[0].id}/difference`)).status).toBe(404);
    const [without] = await ofNote(world.as.auditor);
    expect((await world.as.auditor.get(`${events}/${without.id}/difference`)).status).toBe(404);
    expect((await world.as.auditor.get(`${events}/nonsense/difference`)).status).toBe(404);
  });

  it('is nothing to those who may not read the record', async () => {
    for (const who of ['unhcr', 'reviewer', 'member', 'chair', 'agent'] as const)
      expect(await ofNote(world.as[who])).toEqual([]);
    expect((await world.as.donor.get(events)).status).toBe(403);
  });
});

describe('the history of a fund', () => {
  it('is found by day, person, kind and words', async () => {
    const about = { auditor: world.as.auditor, secretary: world.personIds.secretariat };
    const count = async (query: string) => (await told(about.auditor, query)).length;
    expect(await count(`subject=${noteId}&actor=${about.secretary}`)).toBe(2);
    expect(await count(`subject=${noteId}&name=concept-note.submitted`)).toBe(2);
    expect(await count('subjectType=call')).toBe(2);
    expect(await count(`subject=${noteId}&from=2026-11-21&to=2026-11-21`)).toBe(6);
    expect(await count(`subject=${noteId}&to=2026-11-20`)).toBe(0);
    expect(await count(`subject=${noteId}&q=RETURNED`)).toBe(2);
    expect(await count(`subject=${noteId}&q=mig00-cn-0001`)).toBe(6);
    expect(await count(`subject=${noteId}&q=secretariat@`)).toBe(2);
    expect(await count('q=%25')).toBe(0);
    const wrong = await about.auditor.get(`${events}?from=2026-02-02&to=2026-02-01`);
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '/to']);
    for (const query of ['from=today', 'subject=1', 'actor=1', 'limit=0'])
      expect((await about.auditor.get(`${events}?${query}`)).status).toBe(422);
    expect((await about.auditor.get(`${events}?cursor=x`)).status).toBe(400);
  });

  it('cannot be searched for the names of other organisations’ people', async () => {
    expect(await ofNote(world.as.ilo, '&q=iom@test')).toEqual([]);
    expect(await ofNote(world.as.ilo, `&actor=${world.personIds.iom}`)).toEqual([]);
    expect(await ofNote(world.as.iom, '&q=iom@test')).toHaveLength(4);
  });

  it('asks the database equally often for one event and for many', async () => {
    const one = await statements(world.api, () => told(world.as.auditor, 'limit=1'));
    const many = await statements(world.api, () => told(world.as.auditor, 'limit=50'));
    expect(many.length).toBe(one.length);
  });

  it('names every kind of event', async () => {
    const { items } = (await world.as.member.get(`${events}/kinds`, { 'accept-language': 'es' })).body;
    expect(items).toContainEqual({ name: 'decision.recorded', label: 'Decisión registrada' });
  });

  it('shows what a setting was before', async () => {
    await insertSetting('2020-01-01', 3);
    await insertSetting('2026-01-01', 4);
    const [changed] = await told(world.as.auditor, 'name=fund.setting-changed');
    expect(changed).toMatchObject({
      reason: 'Why 4',
      subject: { type: 'fund', code: 'MIG00', title: 'Fund MIG00' },
    });
    const { body } = await world.as.auditor.get(`${events}/${changed.id}/difference`);
    expect(body).toEqual({
      from: '2020-01-01',
      to: '2026-01-01',
      differences: [{ pointer: '/minReviewers', label: 'Fewest independent reviews', before: 3, after: 4 }],
    });
  });

  it('hides from the recused what tells of the record', async () => {
    const [before] = await told(world.as.secretariat, 'name=item.added');
    expect(before).toBeUndefined();
    await insertEvent('item.added', 'agenda-item', {
      sessionId: newId(),
      kind: 'concept-note',
      subjectId: noteId,
    });
    const [item] = await told(world.as.secretariat, 'name=item.added');
    expect(item.facts).toContainEqual(expect.objectContaining({ key: 'subjectId', value: 'Deuxième idée' }));
    await world.api.database.sql('INSERT INTO note_exclusion (note_id, person_id) VALUES ($1, $2)', [
      noteId,
      world.personIds.secretariat,
    ]);
    expect(await told(world.as.secretariat, 'name=item.added')).toEqual([]);
    expect(await ofNote(world.as.secretariat)).toEqual([]);
    expect(await ofNote(world.as.auditor)).toHaveLength(6);
  });

  it('keeps the title of a draft from those who may not read it', async () => {
    const draft = await completeDraft(world, callId, { title: 'Nobody’s business yet' });
    const [begun] = await told(world.as.auditor, `subject=${draft}`);
    expect(begun.subject).toMatchObject({ code: 'MIG00-CN-0002', title: null });
  });
});

describe('the chain', () => {
  it('says how far it is sealed, and gives its links to keep', async () => {
    while ((await world.api.app.get(Sealer).seal()) > 0);
    const { body } = await world.as.auditor.get(`${events}/verify`);
    expect(body).toMatchObject({ waiting: 0, sealedUpTo: '2026-11-21T12:00:00.000Z', broken: null });
    const first = await world.as.auditor.get(`${events}/seals?limit=2`);
    expect(first.body.items[0]).toMatchObject(body.head);
    expect(first.body.items[0].prevHash).toBe(first.body.items[1].hash);
    const next = await world.as.auditor.get(`${events}/seals?limit=2&cursor=${first.body.nextCursor}`);
    expect(next.body.items[0].seq).toBe(body.head.seq - 2);
    expect((await world.as.secretariat.get(`${events}/seals`)).status).toBe(403);
  });
});

async function insertSetting(validFrom: string, value: number): Promise<void> {
  await world.api.database.sql(
    `INSERT INTO fund_setting (id, fund_id, key, value, valid_from, reason, set_at)
     VALUES ($1, $2, 'minReviewers', $3, $4, $5, now())`,
    [newId(), world.fundId, value, validFrom, `Why ${value}`],
  );
  const payload = { key: 'minReviewers', validFrom, value: JSON.stringify(value) };
  await insertEvent('fund.setting-changed', 'fund', payload, world.fundId);
}

async function insertEvent(name: string, type: string, payload: object, subjectId = newId()): Promise<void> {
  const id = newId();
  await world.api.database.sql(
    `INSERT INTO event (id, fund_id, name, subject_type, subject_id, request_id, occurred_at,
                        payload, canonical)
     VALUES ($1, $2, $3, $4, $5, 'test', now(), $6, '{}')`,
    [id, world.fundId, name, type, subjectId, JSON.stringify(payload)],
  );
}
