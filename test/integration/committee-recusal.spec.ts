import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amountsOf, CommitteeWorld, fund, ok, type Sitting } from '../support/committee.js';

let world: CommitteeWorld;

beforeAll(async () => {
  world = await CommitteeWorld.arrange();
  await world.cash(1_000);
});
afterAll(() => world.api.close());

const item = (sitting: Sitting) => `${sitting.path}/items/${sitting.items[0]}`;

describe('declaring', () => {
  it('comes before the paper opens, once, by whom a seat belongs to', async () => {
    const noteId = await world.screenedNote();
    const sitting = await world.sitting([{ kind: 'concept-note', subjectId: noteId }]);
    const path = item(sitting);
    const before = await world.as.donor.get(path);
    expect(before.body).toMatchObject({ open: false, paper: null, statements: [], tally: null });
    expect(before.body.organisations).toEqual(['ILO', 'IOM']);
    const known = async () => {
      const { status } = await world.as.donor.get(`${fund}/concept-notes/${noteId}`);
      const { items } = (await world.as.donor.get(`${fund}/concept-notes?state=screened`)).body;
      const { stages } = (await world.as.donor.get(`${fund}/funnel`)).body;
      return [status, items.length, stages.map(({ state }: { state: string }) => state)];
    };
    expect(await known()).toEqual([404, 0, []]);
    const early = await world.as.donor.put(`${path}/position`, { position: 'no-objection' });
    expect(early.body.code).toBe('item-conflict-not-declared');
    await ok(world.as.donor.post(`${path}/conflicts`, { conflict: false }));
    expect(await known()).toEqual([200, 1, ['screened']]);
    expect((await world.as.donor.get(path)).body).toMatchObject({ open: true, paper: { number: 1 } });
    const again = await world.as.donor.post(`${path}/conflicts`, { conflict: true, nature: 'Late' });
    expect(again.body.code).toBe('conflict-declared-already');
    expect((await world.as.auditor.post(`${path}/conflicts`, { conflict: false })).status).toBe(403);
    const bare = await world.as.un.post(`${path}/conflicts`, { conflict: true });
    expect(bare.body.errors[0].pointer).toBe('/nature');
    expect((await world.decide(sitting, { outcome: 'endorsed' })).body.code).toBe(
      'item-conflict-not-declared',
    );
  });
});

describe('a member in conflict over a concept note', () => {
  it('finds it nowhere, before and after the decision; the record says recused', async () => {
    const noteId = await world.screenedNote();
    const sitting = await world.sitting([{ kind: 'concept-note', subjectId: noteId }]);
    const path = item(sitting);
    await world.declare(sitting, ['chair', 'donor', 'country']);
    await ok(world.as.un.post(`${path}/conflicts`, { conflict: true, nature: 'My own entity' }));
    const closed = async () => {
      const { un } = world.as;
      for (const place of [path, `${fund}/concept-notes/${noteId}`]) {
        expect((await un.get(place)).status).toBe(404);
      }
      const notes = (await un.get(`${fund}/concept-notes`)).body.items;
      expect(notes.map(({ id }: { id: string }) => id)).not.toContain(noteId);
      const [row] = (await un.get(`${sitting.path}/items`)).body.items;
      expect(row).toMatchObject({
        recused: true,
        title: null,
        state: null,
        conceptNoteId: null,
        organisations: [],
      });
      expect((await un.get(`${fund}/decisions?subject=${noteId}&total=1`)).body).toMatchObject({
        items: [],
        total: '0',
      });
    };
    await closed();
    expect((await world.as.un.put(`${path}/position`, { position: 'objection', comment: 'x' })).status).toBe(
      404,
    );
    const others = await world.as.donor.get(path);
    expect(others.body.tally).toMatchObject({ base: 3, recused: 1, counted: 3 });
    const statement = others.body.statements.find((s: { seatId: string }) => s.seatId === world.seats['un']);
    expect(statement).toMatchObject({ position: 'recused', positionLabel: 'Recused' });
    const decided = await ok(world.decide(sitting, { outcome: 'endorsed' }));
    await closed();
    expect((await world.as.un.get(`${fund}/decisions/${decided.body.id}`)).status).toBe(404);
  });
});

describe('a member in conflict over a programme', () => {
  it('finds neither it nor its note, also when the conflict was declared on the note', async () => {
    const id = await world.appraised();
    const path = `${fund}/programmes/${id}`;
    expect((await world.as.donor.get(path)).status).toBe(404);
    const sitting = await world.sitting([{ kind: 'programme', subjectId: id }]);
    await world.declare(sitting, ['chair', 'donor', 'un']);
    expect((await world.as.donor.get(path)).body.state).toBe('appraised');
    const conflict = { conflict: true, nature: 'Adviser of the ministry' };
    await ok(world.as.country.post(`${item(sitting)}/conflicts`, conflict));
    await ok(world.decide(sitting, { outcome: 'approved', amounts: amountsOf('107.00') }));
    const { conceptNoteId } = (await world.as.donor.get(path)).body;
    for (const place of [
      path,
      `${path}/budget`,
      `${path}/signatures`,
      `${fund}/concept-notes/${conceptNoteId}`,
    ])
      expect((await world.as.country.get(place)).status).toBe(404);
    const seen = (await world.as.country.get(`${fund}/programmes?total=1`)).body;
    expect(seen).toMatchObject({ items: [], total: '0' });
  });

  it('is recused from the programme of a note without declaring again', async () => {
    const id = await world.appraised();
    const [{ note }] = (await world.api.database.sql(
      'SELECT concept_note_id AS note FROM programme WHERE id = $1',
      [id],
    )) as [{ note: string }];
    for (const [table, column, subject] of [
      ['note_exclusion', 'note_id', note],
      ['programme_exclusion', 'programme_id', id],
    ]) {
      await world.api.database.sql(`INSERT INTO ${table} (${column}, person_id) VALUES ($1, $2)`, [
        subject,
        world.personIds.un,
      ]);
    }
    const sitting = await world.sitting([{ kind: 'programme', subjectId: id }]);
    expect((await world.as.un.get(item(sitting))).status).toBe(404);
    expect((await world.as.un.post(`${item(sitting)}/conflicts`, { conflict: false })).status).toBe(404);
    await world.declare(sitting, ['chair']);
    const read = await world.as.chair.get(item(sitting));
    expect(read.body.tally).toMatchObject({ base: 3, recused: 1 });
  });
});
