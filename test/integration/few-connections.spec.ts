import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Funds } from '#funds';
import { Vocabularies } from '#reference-data';
import { amountsOf, CommitteeWorld, fund } from '../support/committee.js';
import { act, arrangeNotes, completeDraft, notes as notesPath, openCall } from '../support/note-world.js';
import { ifMatch, type TestApi } from '../support/test-api.js';

const many = 8;
let world: CommitteeWorld;

beforeAll(async () => {
  world = await CommitteeWorld.arrange({ DATABASE_POOL: '2' });
  keepNothing(world.api);
  await world.cash(5_000);
});
afterAll(() => world.api.close());

/** Funds and vocabularies are kept for seconds; here every look finds them too old, as after a long wait. */
function keepNothing({ app }: TestApi): void {
  class Outdated extends Map<string, { until: number }> {
    override set(key: string, value: { until: number }): this {
      return super.set(key, { ...value, until: 0 });
    }
  }
  for (const service of [Funds, Vocabularies])
    Object.assign(app.get<object>(service), { kept: new Outdated() });
}

// A transaction that needs a second connection waits for others that do the same: with few, for ever.
it('suffice for many conversions, submissions and approvals at once', async () => {
  const { as, api } = world;
  const notes = [];
  for (let n = 0; n < many; n += 1) notes.push(await world.screenedNote());
  await api.database.sql(`UPDATE concept_note SET state = 'endorsed' WHERE id = ANY($1)`, [notes]);
  const converted = await Promise.all(
    notes.map((id) => as.secretariat.post(`${fund}/concept-notes/${id}/convert`, {}, ifMatch(1))),
  );
  expect(converted.map(({ status }) => status)).toEqual(notes.map(() => 200));
  const ids = converted.map(({ body }) => body.id as string);

  await Promise.all(ids.map((id) => world.budget(id)));
  const submitted = await Promise.all(
    ids.map(async (id) => {
      const path = `${fund}/programmes/${id}`;
      await as.iom.patch(path, { summary: 'What it does' }, ifMatch(await as.iom.get(path)));
      return as.iom.post(`${path}/submit`, {}, ifMatch(await as.iom.get(path)));
    }),
  );
  expect(submitted.map(({ status }) => status)).toEqual(ids.map(() => 200));

  await api.database.sql(`UPDATE programme SET state = 'appraised' WHERE id = ANY($1)`, [ids]);
  const sittings = [];
  for (const id of ids.slice(0, 4)) {
    const sitting = await world.sitting([{ kind: 'programme', subjectId: id }]);
    await world.declare(sitting);
    sittings.push(sitting);
  }
  const approval = { outcome: 'approved', amounts: amountsOf('107.00') };
  const decided = await Promise.all(sittings.map((sitting) => world.decide(sitting, approval)));
  expect(decided.map(({ status }) => status)).toEqual(sittings.map(() => 200));
});

it('suffice for many calls and notes at once', async () => {
  const notes = await arrangeNotes({ DATABASE_POOL: '2' });
  try {
    const callId = await openCall(notes);
    const drafts: string[] = [];
    for (let n = 0; n < many; n += 1) drafts.push(await completeDraft(notes, callId));
    keepNothing(notes.api);
    const submitted = await Promise.all(drafts.map((id) => act(notes.as.iom, id, 'submit')));
    expect(submitted.map(({ status }) => status)).toEqual(drafts.map(() => 200));
    const list = await notes.as.secretariat.get(`${notesPath}?total=1`);
    expect(list.body.total).toBe(String(many));
  } finally {
    await notes.api.close();
  }
});
