import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { integrityChecks } from '#funding';
import { type Agreement, contributionsOf } from '../support/contributions.js';
import { insertProgramme } from '../support/earmarks.js';
import { failure, type Money, moneyOf, units } from '../support/money.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let fundId: string;
let iom: string;
let agent: Client;
let money: Money;
let promised: Agreement;
const fund = '/funds/MIG00';

beforeAll(async () => {
  api = await startTestApi();
  fundId = await insertFund(api.database);
  await insertOrganisation(api.database, 'DEU', 'contributor');
  await insertOrganisation(api.database, 'NOR', 'contributor');
  iom = await insertOrganisation(api.database, 'IOM');
  await insertPerson(api.database, { email: 'agent@x.test', roles: [{ role: 'agent', fundId }] });
  agent = await api.signIn('agent@x.test');
  money = moneyOf(api, fundId);
  const contributions = contributionsOf(agent);
  // Of somebody else: what a contributor paid and nobody applied yet takes from what it still owes.
  await contributions.deposit({ contributor: 'NOR', amount: '1000.00' });
  // 100.00 of 2026-06-01 is overdue for more than 90 days; 600.00 for TA1 and 300.00 are still to come.
  promised = await contributions.agreement({
    lines: [{ amount: '600.00', areas: ['TA1'] }, { amount: '400.00' }],
    instalments: [
      { dueOn: '2026-06-01', amount: '100.00' },
      { dueOn: '2026-10-01', amount: '300.00' },
      { dueOn: '2027-02-01', amount: '600.00' },
    ],
  });
}, 120_000);
afterAll(() => api?.close());

let codes = 0;
const programme = (area: string) =>
  insertProgramme(api, fundId, iom, { code: `P${(codes += 1)}`, area, places: ['KE'] });
const limit = async (asOf = '2026-11-21') => {
  const { body } = await agent.get(`${fund}/capitalisation?asOf=${asOf}`);
  return body.allocationLimit as Record<string, string>;
};
const decide = (key: string, value: unknown, validFrom: string) =>
  api.database.sql(
    `INSERT INTO fund_setting (id, fund_id, key, value, valid_from, reason, set_at)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, 'test', '2026-01-01')`,
    [fundId, key, JSON.stringify(value), validFrom],
  );

describe('a fund’s policy', () => {
  it('is cash unless it decides otherwise', async () => {
    expect(await limit()).toEqual({ basis: 'cash', receivables: '0.00', available: '990.00' });
    expect(await failure(money.reserve(iom, units(991), await programme('TA1')))).toMatchObject({
      code: 'allocation-exceeds-available',
      details: { facts: { limit: 'cash', requested: '991.00', available: '990.00' } },
    });
  });

  it('may add what is signed: net of fee, less a haircut, without what is overdue for long', async () => {
    await decide('allocationLimit', 'cash-and-receivables', '2026-11-01');
    // 300.00 and 600.00, each × 90 % × 99 %, rounded down.
    expect(await limit()).toEqual({
      basis: 'cash-and-receivables',
      receivables: '801.90',
      available: '1791.90',
    });
    expect(await limit('2026-10-31')).toMatchObject({ basis: 'cash', receivables: '0.00' });
    const beyond = await failure(money.reserve(iom, units(1_792), await programme('TA1')));
    expect(beyond).toMatchObject({
      code: 'allocation-exceeds-available',
      details: { facts: { limit: 'cash-and-receivables', available: '1791.90' } },
    });
    // A preview names the same limit in the same words.
    const asked = { area: 'TA1', places: ['KE'], amount: '1792.00' };
    expect((await agent.post(`${fund}/earmarks/preview`, asked)).body).toMatchObject({
      ...{ possible: false, limit: 'cash-and-receivables' },
      words: 'The fund has 1791.90 available to allocate; 1792.00 was asked for.',
    });
  });

  it('keeps the earmarks of what is to come', async () => {
    // Of 801.90, 60 % is for TA1 only: a programme of TA2 reaches 990.00 + 320.76.
    const other = await programme('TA2');
    expect(await failure(money.reserve(iom, units(1_311), other))).toMatchObject({
      code: 'earmarks-unmatched',
      details: { facts: { most: '1310.76' } },
    });
    await money.reserve(iom, units(1_310), other);
    const own = await programme('TA1');
    await money.reserve(iom, units(480), own);
    expect(await limit()).toMatchObject({ available: '1.90' });
    const picture = await agent.get(`${fund}/earmarks`);
    expect(picture.body).toMatchObject({ matched: true, missing: '0.00' });
    for (const check of ['not-over-allocated', 'earmarks-matched', 'earmarks-agree'] as const)
      expect([check, await api.database.sql(integrityChecks[check], [fundId])]).toEqual([check, []]);

    // Transfers need cash in any case, and cash that is not needed where its earmark alone may pay.
    expect(await failure(money.settle(iom, own, units(480)))).toMatchObject({ code: 'settlement-unmatched' });
    await money.settle(iom, other, units(990));
    expect(await failure(money.settle(iom, other, units(1)))).toMatchObject({ code: 'cash-insufficient' });
  });

  it('refuses an amendment that takes what allocations lean on, and says so', async () => {
    const url = `${fund}/agreements/${promised.id}`;
    const { body } = await agent.get(url);
    const [first, second, third] = body.instalments as { id: string }[];
    const amend = (ta1: string, total: string, last: string) =>
      agent.post(
        `${url}/amend`,
        {
          ...{ reason: 'Budget cut', amendedOn: '2026-11-21', amount: total },
          lines: [
            { id: body.lines[0].id, amount: ta1 },
            { id: body.lines[1].id, amount: '400.00' },
          ],
          instalments: [
            { id: first!.id, dueOn: '2026-06-01', amount: '100.00' },
            { id: second!.id, dueOn: '2026-10-01', amount: '300.00' },
            { id: third!.id, dueOn: '2027-02-01', amount: last },
          ],
        },
        ifMatch(body.version),
      );
    const before = await agent.get(`${fund}/earmarks`);
    const refused = await amend('100.00', '500.00', '100.00');
    expect([refused.status, refused.body.code]).toEqual([409, 'amendment-unmatched']);
    expect(refused.body).toMatchObject({ limit: 'earmark', missing: 'USD 443.60' });
    expect((await agent.get(`${fund}/earmarks`)).body).toEqual(before.body);
    expect((await agent.get(url)).body.version).toBe(body.version);
    const grown = await amend('700.00', '1100.00', '700.00');
    expect([grown.status, grown.body.amount]).toEqual([200, '1100.00']);
    // 300.00 and 700.00, each × 90 % × 99 %; the day before it was known to be 300.00 and 600.00.
    expect(await limit()).toMatchObject({ receivables: '891.00' });
    expect(await limit('2026-11-20')).toMatchObject({ receivables: '801.90' });
    const { version } = grown.body;
    const lines = grown.body.lines.map(({ id }: { id: string }, index: number) => ({
      ...{ id, amount: ['600.00', '400.00'][index] },
    }));
    const back = { reason: 'As signed', amendedOn: '2026-11-21', amount: '1000.00', lines };
    const instalments = grown.body.instalments.map(
      ({ id, dueOn }: { id: string; dueOn: string }, index: number) => ({
        ...{ id, dueOn, amount: ['100.00', '300.00', '600.00'][index] },
      }),
    );
    expect((await agent.post(`${url}/amend`, { ...back, instalments }, ifMatch(version))).status).toBe(200);
    expect(await limit()).toMatchObject({ receivables: '801.90' });
  });

  it('turns into cash what arrives, and counts it once', async () => {
    const before = await limit();
    const deposit = await agent.post(`${fund}/deposits`, {
      ...{ contributor: 'DEU', amount: '300.00', valueDate: '2026-11-20', bankReference: 'R-1' },
      application: {
        parts: [{ instalment: promised.instalments[1]!.id, line: promised.lines[1]!.id, amount: '300.00' }],
      },
    });
    expect([deposit.status, deposit.body]).toEqual([201, expect.anything()]);
    const now = await limit();
    expect(now['receivables']).toBe('534.60');
    // 300.00 − 3.00 of fee in cash instead of 267.30 expected.
    expect(Number(now['available']) - Number(before['available'])).toBeCloseTo(29.7, 5);
  });
});
