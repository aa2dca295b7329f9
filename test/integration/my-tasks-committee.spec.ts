import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amountsOf, CommitteeWorld, fund, ok } from '../support/committee.js';
import { kindsAbout, tasksOf } from '../support/tasks.js';
import { ifMatch } from '../support/test-api.js';

let world: CommitteeWorld;
beforeAll(async () => {
  world = await CommitteeWorld.arrange();
  await world.cash(1_000);
});
afterAll(() => world.api.close());

describe('an item of the committee', () => {
  it('asks for a declaration, then a position, then the decision', async () => {
    const { as } = world;
    const noteId = await world.screenedNote();
    expect(await kindsAbout(as.secretariat, noteId)).toEqual(['note-schedule']);
    const sitting = await world.sitting([{ kind: 'concept-note', subjectId: noteId }]);
    const item = sitting.items[0]!;
    expect(await kindsAbout(as.secretariat, noteId)).toEqual([]);
    expect(await kindsAbout(as.secretariat, sitting.path)).toEqual(['session-awaited']);
    expect(await kindsAbout(as.donor, item)).toEqual(['item-declare']);
    await ok(as.un.post(`${sitting.path}/items/${item}/conflicts`, { conflict: true, nature: 'My own' }));
    expect(await kindsAbout(as.un, item)).toEqual([]);
    await world.declare(sitting, ['chair', 'donor', 'country']);
    expect(await kindsAbout(as.donor, item)).toEqual(['item-position']);
    expect(await kindsAbout(as.chair, item)).toEqual(['item-position', 'positions-awaited']);
    for (const name of ['chair', 'donor', 'country'] as const) {
      const path = `${sitting.path}/items/${item}/position`;
      await ok(as[name].put(path, { position: 'no-objection' }));
    }
    expect(await kindsAbout(as.donor, item)).toEqual([]);
    expect(await kindsAbout(as.chair, item)).toEqual(['item-decide']);
    await ok(world.decide(sitting, { outcome: 'endorsed' }));
    expect(await kindsAbout(as.chair, item)).toEqual([]);
    expect(await kindsAbout(as.secretariat, noteId, sitting.path)).toEqual(['session-close', 'note-convert']);
    expect(await kindsAbout(as.giver, noteId)).toEqual([]);
  });

  it('of a written procedure is the chair’s when the deadline is over', async () => {
    const deadline = '2026-11-21T14:00:00Z';
    const sitting = await world.sitting([{ kind: 'policy', title: 'Policy' }], { deadline });
    await world.declare(sitting);
    const { me } = await tasksOf(world.as.donor);
    expect(me.items.find(({ subject }) => subject.id === sitting.items[0])).toMatchObject({
      kind: 'item-position',
      dueAt: '2026-11-21T14:00:00.000Z',
      late: false,
    });
    expect(await kindsAbout(world.as.chair, sitting.items[0]!)).toContain('positions-awaited');
    world.api.clock.moveTo('2026-11-21T14:00:01Z');
    expect(await kindsAbout(world.as.chair, sitting.items[0]!)).toEqual(['item-decide']);
    expect(await kindsAbout(world.as.donor, sitting.items[0]!)).toEqual([]);
    world.api.clock.moveTo('2026-11-21T12:00:00Z');
  });
});

describe('a joint programme on its way', () => {
  it('waits for the convening agency, the secretariat, and the conditions’ owners', async () => {
    const { as } = world;
    const draft = await world.converted();
    expect(await kindsAbout(as.iom, draft)).toEqual(['programme-submit']);
    expect(await kindsAbout(as.ilo, draft)).toEqual([]);
    expect(await kindsAbout(as.secretariat, draft)).toEqual(['programme-document-awaited']);
    const id = await world.appraised();
    expect(await kindsAbout(as.secretariat, id)).toEqual(['programme-schedule']);
    expect(await kindsAbout(as.ilo, id)).toEqual(['programme-awaited']);
    const sitting = await world.sitting([{ kind: 'programme', subjectId: id }]);
    await world.declare(sitting);
    const condition = { text: 'Sign the lease', dueOn: '2026-12-31', evidenceNeeded: 'Lease' };
    const conditions = [
      { ...condition, owner: 'ILO' },
      { ...condition, owner: 'secretariat' },
    ];
    const outcome = { outcome: 'approved_with_conditions', amounts: amountsOf('107.00'), conditions };
    const decided = await ok(world.decide(sitting, outcome));
    const secretariat = await tasksOf(as.secretariat);
    const clearing = secretariat.me.items.filter(({ kind }) => kind === 'condition-clear');
    expect(clearing.map(({ label }) => label)).toEqual([
      `Condition 1 of decision ${decided.body.code} is open; ILO answers for it.`,
      `Condition 2 of decision ${decided.body.code} is open.`,
    ]);
    expect(clearing[0]).toMatchObject({ dueOn: '2026-12-31', path: `${fund}/decisions/${decided.body.id}` });
    expect(await kindsAbout(as.ilo, decided.body.id)).toEqual(['condition-meet']);
    expect(await kindsAbout(as.iom, decided.body.id)).toEqual([]);
    expect(await kindsAbout(as.secretariat, id)).toEqual(['tranches-plan']);
  });

  it('asks for signatures when it is approved', async () => {
    const id = await world.approved();
    expect(await kindsAbout(world.as.secretariat, id)).toEqual(['programme-sign', 'tranches-plan']);
    await world.api.database.sql('INSERT INTO programme_exclusion VALUES ($1, $2)', [
      id,
      world.personIds.secretariat,
    ]);
    expect(await kindsAbout(world.as.secretariat, id)).toEqual([]);
  });
});

describe('a session in preparation', () => {
  it('waits to be published, then opened', async () => {
    const { secretariat } = world.as;
    const session = { title: 'Fifth session', kind: 'meeting', heldOn: '2026-12-03' };
    const made = await ok(secretariat.post(`${fund}/sessions`, session));
    expect(await kindsAbout(secretariat, made.body.id)).toEqual(['session-publish']);
    await ok(secretariat.post(`${fund}/sessions/${made.body.id}/items`, { kind: 'policy', title: 'P' }));
    const read = await secretariat.get(`${fund}/sessions/${made.body.id}`);
    await ok(secretariat.post(`${fund}/sessions/${made.body.id}/publish`, {}, ifMatch(read)));
    expect(await kindsAbout(secretariat, made.body.id)).toEqual(['session-open']);
  });
});
