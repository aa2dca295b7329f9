import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { integrityChecks } from '#funding';
import { contributionsOf, fresh } from '../support/contributions.js';
import { insertProgramme } from '../support/earmarks.js';
import { failure, type Money, moneyOf, units } from '../support/money.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let agent: Client;
let make: ReturnType<typeof contributionsOf>;
let money: Money;
let fundId: string;
let entity: string;
const root = '/funds/MIG00';

beforeAll(async () => {
  api = await startTestApi();
  fundId = await insertFund(api.database);
  await insertOrganisation(api.database, 'DEU', 'contributor');
  entity = await insertOrganisation(api.database, 'IOM');
  await insertPerson(api.database, { email: 'agent@x.test', roles: [{ role: 'agent', fundId }] });
  agent = await api.signIn('agent@x.test');
  make = contributionsOf(agent);
  money = moneyOf(api, fundId);
});
afterAll(() => api.close());

/** An agreement of one line for these places, wholly due at once. */
const agreed = (places: string[], amount: string) =>
  make.agreement({
    amount,
    lines: [{ amount, places }],
    instalments: [{ dueOn: '2026-02-01', amount }],
  });

const picture = async () => (await agent.get(`${root}/earmarks`)).body;
const freeOf = async (place: string | null) => {
  const { classes } = await picture();
  return classes.find(({ places }: { places: string[] | null }) => (places?.[0] ?? null) === place)?.free;
};
const told = async (name: string) =>
  (
    await api.database.sql<{ payload: object }>(
      'SELECT payload FROM event WHERE name = $1 AND fund_id = $2 ORDER BY occurred_at, id',
      [name, fundId],
    )
  ).map(({ payload }) => payload);
const refused = async (programme: string) => (await failure(money.reserve(entity, units(1), programme))).code;

async function inOrder(): Promise<void> {
  for (const check of ['earmarks-agree', 'earmarks-matched'] as const) {
    expect(await api.database.sql(integrityChecks[check], [fundId])).toEqual([]);
  }
}

describe('truths about earmarked contributions', () => {
  let morocco: string;
  let kenya: string;
  let deposit: { id: string; version: number };

  it('let a deposit pay what its line is for, once it is applied', async () => {
    morocco = await insertProgramme(api, fundId, entity, { code: 'MOROCCO', places: ['MA'] });
    kenya = await insertProgramme(api, fundId, entity, { code: 'KENYA', places: ['KE'] });
    deposit = await make.deposit({ contributor: undefined, amount: '100.00' });
    expect(await refused(morocco)).toBe('earmarks-unmatched');
    const { instalments } = await agreed(['015'], '100.00');
    const applied = await agent.post(
      `${root}/deposits/${deposit.id}/apply`,
      { parts: [{ instalment: instalments[0]!.id, amount: '100.00' }] },
      ifMatch(deposit.version),
    );
    expect(applied.status).toBe(200);
    deposit = applied.body;
    expect(await refused(kenya)).toBe('earmarks-unmatched');
    await money.reserve(entity, units(90), morocco);
    expect(await picture()).toMatchObject({ matched: true, missing: '0.00' });
    await inOrder();
  });

  it('stand when money is for something else: told, and nothing is reserved meanwhile', async () => {
    const kenyan = await agreed(['KE'], '100.00');
    const { body: applied } = await agent.get(`${root}/deposits/${deposit.id}`);
    const back = await agent.post(
      `${root}/deposits/${deposit.id}/take-back`,
      { application: applied.parts[0].id, reason: 'It was for the other agreement' },
      ifMatch(deposit.version),
    );
    expect(back.status).toBe(200);
    expect(await picture()).toMatchObject({ matched: true, missing: '0.00' });
    const again = await agent.post(
      `${root}/deposits/${deposit.id}/apply`,
      { parts: [{ instalment: kenyan.instalments[0]!.id, amount: '100.00' }] },
      ifMatch(back.body.version),
    );
    expect(again.status).toBe(200);
    deposit = again.body;
    const { matched, missing, words } = await picture();
    expect([matched, missing]).toEqual([false, '90.00']);
    expect(words).toMatch(
      /^For MOROCCO, USD\u00a090\.00 is needed, but no money of the fund may pay that\.$/,
    );
    expect(await told('fund.earmarks-unmatched')).toEqual([{ missing: '90.00' }]);
    expect(await refused(kenya)).toBe('earmarks-unmatched');
  });

  it('are healed by money that comes, and a bounced deposit leaves the fund over-allocated', async () => {
    const { instalments } = await agreed(['MA'], '100.00');
    const parts = [{ instalment: instalments[0]!.id, amount: '100.00' }];
    await make.deposit({ amount: '100.00', bankReference: fresh('LATE'), application: { parts } });
    expect(await picture()).toMatchObject({ matched: true });
    await money.settle(entity, morocco, units(90));
    // After the fee of 1 %.
    await money.reserve(entity, units(99), kenya);
    expect(await freeOf('KE')).toBe('0.00');
    const bounced = await agent.post(
      `${root}/deposits/${deposit.id}/reverse`,
      { reason: 'The bank returned it' },
      ifMatch(deposit.version),
    );
    expect(bounced.status).toBe(200);
    expect(await picture()).toMatchObject({ matched: false, missing: '99.00' });
    expect(await told('fund.over-allocated')).toEqual([{ available: '-90.00' }]);
    // The nine of Morocco's line that are left are not for Kenya.
    expect(await told('fund.earmarks-unmatched')).toEqual([{ missing: '90.00' }, { missing: '99.00' }]);
    expect(await refused(kenya)).toBe('allocation-exceeds-available');
    await money.release(kenya);
    expect(await picture()).toMatchObject({ matched: true, missing: '0.00' });
    await inOrder();
  });
});
