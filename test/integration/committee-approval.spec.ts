import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amountsOf, CommitteeWorld, fund, ok } from '../support/committee.js';
import { ifMatch } from '../support/test-api.js';

let world: CommitteeWorld;

beforeAll(async () => {
  world = await CommitteeWorld.arrange();
  await world.cash(500);
});
afterAll(() => world.api.close());

const approval = { outcome: 'approved', amounts: amountsOf('107.00') };

async function before(programmeId: string) {
  const sitting = await world.sitting([{ kind: 'programme', subjectId: programmeId }]);
  await world.declare(sitting);
  return sitting;
}

describe('approving a programme', () => {
  it('ties to the budget of each organisation and reserves the money', async () => {
    const id = await world.appraised();
    const sitting = await before(id);
    const loose = { ...approval, amounts: [{ organisation: 'IOM', amount: '108.00' }] };
    const refused = await world.decide(sitting, loose);
    expect(refused.body.errors).toMatchObject([
      { pointer: '/amounts/0/amount', code: 'amount-differs-from-budget' },
      { pointer: '/amounts', code: 'amounts-missing' },
    ]);
    expect(await world.state(id)).toBe('appraised');
    const agenda = async () => (await world.as.chair.get(`${sitting.path}/items`)).body.items;
    expect(await agenda()).toMatchObject([{ asked: '214.00', approved: null }]);
    const decided = await ok(world.decide(sitting, approval));
    expect(await agenda()).toMatchObject([{ asked: '214.00', approved: '214.00' }]);
    expect(decided.body.amounts).toEqual([
      { organisation: 'ILO', amount: '107.00' },
      { organisation: 'IOM', amount: '107.00' },
    ]);
    expect(decided.body.snapshot).toMatchObject({ type: 'programme', number: 1 });
    const programme = await world.as.iom.get(`${fund}/programmes/${id}`);
    expect(programme.body).toMatchObject({ state: 'approved', approved: '214.00', budget: '214.00' });
    expect(await world.available()).toBe('286.00');
    const allocation = await world.api.database.sql('SELECT programme_id, decision_id FROM allocation');
    expect(allocation).toEqual([{ programme_id: id, decision_id: decided.body.id }]);
  });

  it('decides nothing when the money does not reach, and says what is available', async () => {
    const first = await before(await world.appraised());
    const programmeId = await world.appraised();
    const second = await before(programmeId);
    const both = await Promise.all([world.decide(first, approval), world.decide(second, approval)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409)!;
    expect(refused.body).toMatchObject({ code: 'allocation-exceeds-available', available: '72.00' });
    const lost = both[1] === refused ? second : first;
    const item = await world.as.chair.get(`${lost.path}/items/${lost.items[0]}`);
    expect(item.body).toMatchObject({ state: 'pending', decisionId: null });
    const counts = await world.api.database.sql(
      `SELECT (SELECT count(*)::int FROM decision) AS decisions,
              (SELECT count(*)::int FROM allocation) AS allocations,
              (SELECT count(*)::int FROM event WHERE name = 'decision.recorded') AS events,
              (SELECT count(*)::int FROM programme WHERE state = 'approved') AS approved`,
    );
    expect(counts).toEqual([{ decisions: 2, allocations: 2, events: 2, approved: 2 }]);
    expect(await world.available()).toBe('72.00');
  });

  it('gives the money back when a programme is cancelled', async () => {
    const list = await world.as.secretariat.get(`${fund}/programmes?state=approved&limit=1`);
    const [programme] = list.body.items;
    const path = `${fund}/programmes/${programme.id}/cancel`;
    expect((await world.as.secretariat.post(path, { reason: ' ' }, ifMatch(programme.version))).status).toBe(
      422,
    );
    const cancelled = await ok(
      world.as.secretariat.post(path, { reason: 'No longer wanted' }, ifMatch(programme.version)),
    );
    expect(cancelled.body.state).toBe('cancelled');
    expect(await world.available()).toBe('286.00');
  });
});

describe('an approval with conditions', () => {
  const condition = { text: 'Baseline', owner: 'IOM', dueOn: '2027-01-31', evidenceNeeded: 'A study' };

  it('needs some, and becomes an approval when the last is cleared', async () => {
    const id = await world.appraised();
    const sitting = await before(id);
    const conditional = { ...approval, outcome: 'approved_with_conditions' };
    expect((await world.decide(sitting, conditional)).body.errors[0].code).toBe('conditions-missing');
    const conditions = [condition, { ...condition, text: 'Plan', owner: 'secretariat' }];
    const decided = await ok(world.decide(sitting, { ...conditional, conditions }));
    expect(decided.body.openConditions).toBe(2);
    expect(await world.available()).toBe('72.00');
    const path = `${fund}/decisions/${decided.body.id}/conditions`;
    const { items } = (await world.as.ilo.get(path)).body;
    expect(items.map(({ owner }: { owner: string }) => owner)).toEqual(['IOM', 'secretariat']);
    const clear = (index: number) =>
      world.as.secretariat.post(`${path}/${items[index].id}/clear`, { evidence: 'Seen' }, ifMatch(1));
    const open = async (yes: 0 | 1) =>
      (await ok(world.as.ilo.get(`${fund}/decisions?openConditions=${yes}`))).body.items;
    expect(await open(1)).toMatchObject([{ id: decided.body.id }]);
    await Promise.all([ok(clear(0)), ok(clear(1))]);
    expect(await open(1)).toEqual([]);
    expect((await open(0)).map((each: { id: string }) => each.id)).toContain(decided.body.id);
    expect(await world.state(id)).toBe('approved');
    expect((await clear(0)).status).toBe(412);
    const twice = await world.as.secretariat.post(
      `${path}/${items[0].id}/clear`,
      { evidence: 'x' },
      ifMatch(2),
    );
    expect(twice.body.code).toBe('condition-cleared-already');
    const told = await world.api.database.sql(
      `SELECT name FROM event WHERE subject_id = $1 AND name LIKE 'programme.cond%'`,
      [id],
    );
    expect(told).toEqual([{ name: 'programme.conditions-cleared' }]);
  });
});
