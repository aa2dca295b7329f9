import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '#kernel';
import { contributionsOf, fresh } from '../support/contributions.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let agent: Client;
let fundId: string;
let root: string;
let make: ReturnType<typeof contributionsOf>;
let count = 0;

beforeAll(async () => {
  api = await startTestApi();
  await insertOrganisation(api.database, 'DEU', 'contributor');
  await insertOrganisation(api.database, 'NOR', 'contributor');
}, 120_000);
afterAll(() => api?.close());

async function openFund() {
  count += 1;
  root = `/funds/ONE${count}`;
  fundId = await insertFund(api.database, `ONE${count}`);
  await insertPerson(api.database, { email: `one${count}@x.test`, roles: [{ role: 'agent', fundId }] });
  agent = await api.signIn(`one${count}@x.test`);
  make = contributionsOf(agent, root);
  await api.database.sql(
    `INSERT INTO fund_setting (id, fund_id, key, value, valid_from, reason, set_at)
     VALUES ($1, $2, 'allocationLimit', '"cash-and-receivables"', '2026-01-01', 'test', '2026-01-01')`,
    [newId(), fundId],
  );
}

/** Cash and receivables of now, or as of a day and as known at an instant. */
async function standing(times = '') {
  const { body } = await agent.get(`${root}/capitalisation${times}`);
  return [body.cashBalance, body.allocationLimit.receivables] as string[];
}
const available = async () => {
  const [cash, receivables] = await standing();
  return Math.round(Number(cash) * 100) + Math.round(Number(receivables) * 100);
};
const signed = (contributor: string, ...parts: [dueOn: string, amount: string][]) => {
  const amount = parts.reduce((sum, [, part]) => sum + Number(part), 0).toFixed(2);
  const instalments = parts.map(([dueOn, part]) => ({ dueOn, amount: part }));
  return make.agreement({ contributor, amount, lines: [{ amount }], instalments });
};
const apply = async (deposit: { id: string }, version: number, instalment: string, amount: string) => {
  const body = { parts: [{ instalment, amount }], confirmOverPayment: true };
  const answer = await agent.post(`${root}/deposits/${deposit.id}/apply`, body, ifMatch(version));
  expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
};

describe('money that is received and not applied yet', () => {
  beforeEach(openFund);

  it('takes from what its own contributor owes, and never more than that', async () => {
    await signed('DEU', ['2027-01-01', '100.00'], ['2027-06-01', '200.00']);
    await signed('NOR', ['2027-01-01', '400.00']);
    expect(await standing()).toEqual(['0.00', '623.70']);
    await make.deposit({ contributor: 'DEU', amount: '150.00' });
    // 150.00 and 400.00 are to come, each × 90 % × 99 %.
    expect(await standing()).toEqual(['148.50', '490.05']);
    await make.deposit({ contributor: 'DEU', amount: '1000.00' });
    expect(await standing()).toEqual(['1138.50', '356.40']);
  });

  it('takes from anybody’s while nobody knows whose it is; who it is takes nothing more', async () => {
    const { instalments } = await signed('DEU', ['2027-01-01', '500.00']);
    await signed('NOR', ['2027-02-01', '500.00']);
    const deposit = await make.deposit({ contributor: undefined, amount: '100.00' });
    const once = ['99.00', '801.90'];
    expect(await standing()).toEqual(once);
    // For the earmarks it is no money yet: what is to come stays whole there.
    const [{ total }] = (await api.database.sql(
      'SELECT sum(expected_minor)::text AS total FROM expected_of_lines($1)',
      [fundId],
    )) as [{ total: string }];
    expect(total).toBe('89100');
    const known = (await agent.get(`${root}/capitalisation`)).body.knownAt as string;
    const body = { contributor: 'DEU' };
    expect((await agent.post(`${root}/deposits/${deposit.id}/identify`, body, ifMatch(1))).status).toBe(200);
    expect(await standing()).toEqual(once);
    await apply(deposit, 2, instalments[0]!.id, '60.00');
    expect(await standing()).toEqual(once);
    await apply(deposit, 3, instalments[0]!.id, '40.00');
    expect(await standing()).toEqual(once);
    expect(await standing(`?knownAt=${encodeURIComponent(known)}`)).toEqual(once);
    expect(await standing('?asOf=2026-02-28')).toEqual(['0.00', '891.00']);
  });

  it('takes nothing from agreements in another currency, and nothing any more when it bounces', async () => {
    await make.rate('EUR', '2026-01-01', '0.80');
    await signed('DEU', ['2027-01-01', '100.00']);
    await make.agreement({
      ...{ currency: 'EUR', amount: '80.00', lines: [{ amount: '80.00' }] },
      instalments: [{ dueOn: '2027-01-01', amount: '80.00' }],
    });
    expect(await standing()).toEqual(['0.00', '178.20']);
    const deposit = await make.deposit({ currency: 'EUR', amount: '160.00' });
    expect(await standing()).toEqual(['198.00', '89.10']);
    const body = { reason: 'Bounced' };
    const back = await agent.post(`${root}/deposits/${deposit.id}/reverse`, body, ifMatch(1));
    expect([back.status, back.body]).toEqual([200, expect.anything()]);
    expect(await standing()).toEqual(['0.00', '178.20']);
  });
});

const cents = fc.integer({ min: 1, max: 99_999 });
const story = fc.record({
  due: fc.array(fc.tuple(fc.constantFrom('DEU', 'NOR'), cents), { minLength: 1, maxLength: 3 }),
  paid: cents,
  whose: fc.constantFrom('DEU', 'NOR', null),
  parts: fc.array(fc.tuple(fc.nat(2), cents), { minLength: 1, maxLength: 3 }),
});

it('never takes from what is available by being applied, wherever it goes', async () => {
  const property = fc.asyncProperty(story, async ({ due, paid, whose, parts }) => {
    await openFund();
    const text = (minor: number) => (minor / 100).toFixed(2);
    const open: { contributor: 'DEU' | 'NOR'; id: string }[] = [];
    for (const [index, [contributor, amount]] of due.entries()) {
      const { instalments } = await signed(contributor, [`2027-0${3 - index}-01`, text(amount)]);
      open.push({ contributor, id: instalments[0]!.id });
    }
    const deposit = await make.deposit({
      contributor: whose ?? undefined,
      amount: text(paid),
      bankReference: fresh('ONE'),
    });
    let before = await available();
    let [left, version, giver] = [paid, 1, whose];
    for (const [at, wanted] of parts) {
      const target = open[at % open.length]!;
      const amount = Math.min(left, wanted);
      if (amount === 0 || (giver !== null && giver !== target.contributor)) continue;
      await apply(deposit, version, target.id, text(amount));
      [left, version, giver] = [left - amount, version + 1, target.contributor];
      const after = await available();
      expect(after).toBeGreaterThanOrEqual(before);
      before = after;
    }
  });
  await fc.assert(property, {
    numRuns: 12,
    examples: [
      [
        {
          due: [['DEU', 40_000]],
          paid: 20_000,
          whose: 'DEU',
          parts: [
            [0, 10_000],
            [0, 10_000],
          ],
        },
      ],
    ],
  });
});
