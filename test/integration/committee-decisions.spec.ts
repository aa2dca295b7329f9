import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amountsOf, CommitteeWorld, fund, members, ok } from '../support/committee.js';
import { statements } from '../support/query-count.js';
import { ifMatch } from '../support/test-api.js';

interface Decision {
  id: string;
  code: string;
  outcome: string;
  sessionId: string;
  conceptNoteId: string | null;
  decidedOn: string;
}

let world: CommitteeWorld;

beforeAll(async () => {
  world = await CommitteeWorld.arrange();
  await world.cash(1_000);
});
afterAll(() => world.api.close());

describe('endorsing a concept note', () => {
  it('moves the note and keeps rule, attendance, positions and paper with the decision', async () => {
    const noteId = await world.screenedNote();
    const sitting = await world.sitting([{ kind: 'concept-note', subjectId: noteId }]);
    await world.declare(sitting);
    const position = `${sitting.path}/items/${sitting.items[0]}/position`;
    await ok(world.as.donor.put(position, { position: 'no-objection' }));
    await ok(world.as.un.put(position, { position: 'comment', comment: 'Mind the region' }));
    const decided = await ok(world.decide(sitting, { outcome: 'endorsed', internalNote: 'Only for us' }));
    expect(decided.body).toMatchObject({
      outcome: 'endorsed',
      conceptNoteId: noteId,
      internalNote: 'Only for us',
    });
    expect(decided.body.rule).toMatchObject({
      rule: 'consensus',
      tally: { base: 4, counted: 4, carried: true },
    });
    expect(decided.body.present).toHaveLength(4);
    expect(decided.body.positions).toHaveLength(2);
    expect(decided.body.snapshot).toMatchObject({ type: 'concept-note', number: 1 });
    const [note] = await world.api.database.sql('SELECT state FROM concept_note WHERE id = $1', [noteId]);
    expect(note).toEqual({ state: 'endorsed' });
  });

  it('shows the applicant the text, never the proceedings', async () => {
    const { items } = (await world.as.ilo.get(`${fund}/decisions`)).body;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ outcome: 'endorsed', textForApplicant: 'Thank you' });
    const one = (await world.as.ilo.get(`${fund}/decisions/${items[0].id}`)).body;
    const hidden = { internalNote: null, rule: null, present: null, positions: null, snapshot: null };
    expect(one).toMatchObject({ ...hidden, outcomeLabel: 'Endorsed: in the pipeline, not yet funded' });
    expect((await world.as.unhcr.get(`${fund}/decisions`)).body.items).toEqual([]);
    expect((await world.as.unhcr.get(`${fund}/decisions/${items[0].id}`)).status).toBe(404);
    expect((await world.as.stranger.get(`${fund}/decisions/${items[0].id}`)).status).toBe(403);
  });

  it('waits for the screening, and takes a subject on one open agenda only', async () => {
    const noteId = await world.screenedNote();
    await world.sitting([{ kind: 'concept-note', subjectId: noteId }], { open: false });
    const other = await ok(
      world.as.secretariat.post(`${fund}/sessions`, { title: 'B', kind: 'meeting', heldOn: '2026-12-01' }),
    );
    const items = `${fund}/sessions/${other.body.id}/items`;
    const add = (body: object) => world.as.secretariat.post(items, body);
    const again = await add({ kind: 'concept-note', subjectId: noteId });
    expect(again.body.code).toBe('subject-on-agenda');
    await world.api.database.sql(`UPDATE concept_note SET state = 'submitted' WHERE id = $1`, [noteId]);
    expect((await add({ kind: 'concept-note', subjectId: noteId })).body.code).toBe('subject-not-ready');
    expect((await add({ kind: 'concept-note' })).body.errors[0].pointer).toBe('/subjectId');
    expect((await add({ kind: 'policy' })).body.errors[0].pointer).toBe('/title');
    const programme = await add({ kind: 'programme', subjectId: noteId });
    expect(programme.body.errors[0].code).toBe('subject-unknown');
  });
});

describe('the rule of the fund', () => {
  it('lets an objection stop a yes, not a deferral', async () => {
    const noteId = await world.screenedNote();
    const sitting = await world.sitting([{ kind: 'concept-note', subjectId: noteId }]);
    await world.declare(sitting);
    const path = `${sitting.path}/items/${sitting.items[0]}`;
    expect((await world.as.country.put(`${path}/position`, { position: 'objection' })).status).toBe(422);
    await ok(world.as.country.put(`${path}/position`, { position: 'objection', comment: 'Too early' }));
    const refused = await world.decide(sitting, { outcome: 'endorsed' });
    expect([refused.status, refused.body.code]).toEqual([409, 'objection-stands']);
    expect((await world.as.chair.get(path)).body.possibleOutcomes).toEqual(['deferred', 'declined']);
    await ok(world.decide(sitting, { outcome: 'deferred' }));
    const late = await world.as.country.put(`${path}/position`, { position: 'no-objection' });
    expect(late.body.code).toBe('transition-not-possible');
  });

  it('counts a quorum of seats that are present and have declared', async () => {
    const noteId = await world.screenedNote();
    const sitting = await world.sitting([{ kind: 'concept-note', subjectId: noteId }], {
      present: ['chair', 'donor'],
    });
    await world.declare(sitting, ['chair']);
    const refused = await world.decide(sitting, { outcome: 'deferred' });
    expect([refused.status, refused.body.code]).toEqual([409, 'quorum-missing']);
    await world.declare(sitting, ['country']);
    const path = `${sitting.path}/items/${sitting.items[0]}/position`;
    const absent = await world.as.country.put(path, { position: 'no-objection' });
    expect(absent.body.code).toBe('seat-not-present');
    expect((await world.decide(sitting, { outcome: 'endorsed' })).body.code).toBe('quorum-missing');
    await world.declare(sitting, ['donor']);
    await ok(world.decide(sitting, { outcome: 'endorsed' }));
  });

  it('ends a written procedure at its deadline, silence being consent', async () => {
    const noteId = await world.screenedNote();
    const deadline = '2026-11-25T12:00:00Z';
    const sitting = await world.sitting([{ kind: 'concept-note', subjectId: noteId }], { deadline });
    await world.declare(sitting, ['chair', 'donor']);
    expect((await world.decide(sitting, { outcome: 'endorsed' })).body.code).toBe('deadline-not-reached');
    world.api.clock.moveTo('2026-11-21T20:00:00Z');
    const path = `${sitting.path}/items/${sitting.items[0]}/position`;
    await ok(world.as.donor.put(path, { position: 'no-objection' }));
    await world.api.database.sql(
      `UPDATE committee_session SET deadline = '2026-11-21T19:00:00Z' WHERE id = $1`,
      [sitting.path.split('/').at(-1)],
    );
    expect((await world.as.donor.put(path, { position: 'no-objection' })).body.code).toBe('deadline-over');
    await ok(world.decide(sitting, { outcome: 'endorsed' }));
    world.api.clock.moveTo('2026-11-21T12:00:00Z');
  });
});

describe('deciding', () => {
  it('is for the chair, once, on the version that was read', async () => {
    const noteId = await world.screenedNote();
    const sitting = await world.sitting([{ kind: 'concept-note', subjectId: noteId }]);
    await world.declare(sitting);
    const path = `${sitting.path}/items/${sitting.items[0]}`;
    const read = await world.as.chair.get(path);
    const sent = { outcome: 'endorsed', textForApplicant: 'Yes' };
    expect((await world.as.secretariat.post(`${path}/decide`, sent, ifMatch(read))).status).toBe(403);
    expect((await world.as.chair.post(`${path}/decide`, sent)).status).toBe(428);
    await ok(world.as.un.put(`${path}/position`, { position: 'no-objection' }));
    const stale = await world.as.chair.post(`${path}/decide`, sent, ifMatch(read));
    expect([stale.status, stale.body.lastChange.event]).toEqual([412, 'item.position-taken']);
    const now = ifMatch(await world.as.chair.get(path));
    const both = await Promise.all([1, 2].map(() => world.as.chair.post(`${path}/decide`, sent, now)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const decisions = await world.api.database.sql('SELECT 1 FROM decision WHERE concept_note_id = $1', [
      noteId,
    ]);
    expect(decisions).toHaveLength(1);
  });

  it('names every wrong field at once', async () => {
    const programmeId = await world.appraised();
    const sitting = await world.sitting([{ kind: 'programme', subjectId: programmeId }]);
    await world.declare(sitting);
    const wrong = await world.decide(sitting, {
      outcome: 'deferred',
      amounts: amountsOf('1.00'),
      conditions: [{ text: 'x', owner: 'UNHCR', dueOn: '2020-01-01', evidenceNeeded: 'x' }],
    });
    const found = wrong.body.errors.map((e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`);
    expect(found).toEqual([
      '/amounts outcome-without-amounts',
      '/conditions too-many-items',
      '/conditions/0/owner organisation-not-participant',
      '/conditions/0/dueOn day-before-today',
    ]);
    expect((await world.decide(sitting, { outcome: 'endorsed' })).body.errors[0].pointer).toBe('/outcome');
    const closed = await world.as.secretariat.post(
      `${sitting.path}/close`,
      {},
      ifMatch(await world.as.secretariat.get(sitting.path)),
    );
    expect(closed.body.state).toBe('closed');
    const item = await world.as.chair.get(`${sitting.path}/items/${sitting.items[0]}`);
    expect(item.body.state).toBe('not_decided');
  });

  it('keeps decisions as they were', async () => {
    const write = world.api.app.get((await import('#platform/database')).Database);
    await expect(write.query(`UPDATE decision SET outcome = 'declined'`)).rejects.toThrow(
      'permission denied',
    );
    await expect(write.query(`DELETE FROM item_conflict`)).rejects.toThrow('permission denied');
  });
});

describe('lists of the committee', () => {
  it('take as many statements for one as for many', async () => {
    const one = await statements(world.api, () => world.as.secretariat.get(`${fund}/decisions?limit=1`));
    const many = await statements(world.api, () => world.as.secretariat.get(`${fund}/decisions`));
    expect(many.length).toBe(one.length);
    const session = await statements(world.api, () => world.as.secretariat.get(`${fund}/sessions?limit=1`));
    const sessions = await statements(world.api, () => world.as.secretariat.get(`${fund}/sessions`));
    expect(sessions.length).toBe(session.length);
  });

  it('of decisions are filtered, and refuse what is no filter', async () => {
    const of = async (query: string) =>
      (await ok(world.as.secretariat.get(`${fund}/decisions?limit=200&total=1&${query}`))).body;
    const all = await of('');
    const idsOf = (items: Decision[]) => items.map(({ id }) => id);
    const expectOnly = async (query: string, right: (decision: Decision) => boolean) => {
      const { items, total } = await of(query);
      expect(idsOf(items)).toEqual(idsOf(all.items.filter(right)));
      expect([query, Number(total) > 0, total]).toEqual([query, true, String(items.length)]);
      expect(items.length).toBeLessThan(all.items.length);
    };
    const some = all.items.find(({ conceptNoteId }: Decision) => conceptNoteId)!;
    await expectOnly('outcome=endorsed', ({ outcome }) => outcome === 'endorsed');
    expect((await of('outcome=deferred,declined,adopted,noted&kind=information')).items).toEqual([]);
    expect((await of('kind=concept-note,programme')).items).toEqual(all.items);
    await expectOnly(`session=${some.sessionId}`, ({ sessionId }) => sessionId === some.sessionId);
    await expectOnly(`q=${some.code.toLowerCase()}`, ({ code }) => code === some.code);
    const note = await ok(world.as.secretariat.get(`${fund}/concept-notes/${some.conceptNoteId}`));
    const about = ({ conceptNoteId }: Decision) => conceptNoteId === some.conceptNoteId;
    await expectOnly(`q=${note.body.code}`, about);
    expect((await of(`q=${encodeURIComponent('100%')}`)).items).toEqual([]);
    expect((await of(`decidedFrom=${some.decidedOn}`)).items.map(({ id }: Decision) => id)).toContain(
      some.id,
    );
    expect((await of('decidedTo=2001-01-01')).items).toEqual([]);
    for (const [wrong, pointer] of [
      ['decidedFrom=2026-02-02&decidedTo=2026-02-01', '/decidedTo'],
      ['outcome=perhaps', '/outcome'],
      ['session=first', '/session'],
    ]) {
      const { status, body } = await world.as.secretariat.get(`${fund}/decisions?${wrong}`);
      expect([status, body.errors[0].pointer]).toEqual([422, pointer]);
    }
  });

  it('turn pages and count', async () => {
    const first = await world.as.donor.get(`${fund}/sessions?limit=2&total=1`);
    const second = await world.as.donor.get(`${fund}/sessions?limit=2&cursor=${first.body.nextCursor}`);
    const ids = [...first.body.items, ...second.body.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(Number(first.body.total)).toBeGreaterThan(3);
    const seats = await world.as.donor.get(`${fund}/seats?on=2026-11-21&total=1`);
    expect(seats.body.total).toBe(String(members.length));
  });
});
