import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { type Money, moneyOf, units } from '../support/money.js';
import { depositsOnly } from '../support/contributions.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { statements } from '../support/query-count.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let fundId: string;
let iom: string;
let money: Money;
let agent: Client;
let reader: Client;
const url = '/funds/MIG00/capitalisation';
let count = 0;

const programmeId = newId();

beforeAll(async () => {
  api = await startTestApi();
  fundId = await insertFund(api.database);
  await insertOrganisation(api.database, 'DEU', 'contributor');
  await insertOrganisation(api.database, 'NOR', 'contributor');
  iom = await insertOrganisation(api.database, 'IOM');
  for (const role of ['agent', 'focal-point'] as const) {
    await insertPerson(api.database, { email: `${role}@x.test`, roles: [{ role, fundId }], language: 'fr' });
  }
  for (const [from, to, amount] of [
    ['2019-01-01', '2019-12-31', 2_500_000_000n],
    ['2020-01-01', '2022-05-31', 7_000_000_000n],
  ]) {
    await api.database.sql(
      `INSERT INTO fund_target (id, fund_id, starts_on, ends_on, amount_minor, source)
       VALUES ($1, $2, $3, $4, $5, 'Test')`,
      [newId(), fundId, from, to, amount],
    );
  }
  agent = await api.signIn('agent@x.test');
  reader = await api.signIn('focal-point@x.test');
  money = moneyOf(api, fundId);
  await deposit('DEU', '30000000.00', '2019-06-30');
  await deposit('NOR', '10000000.00', '2019-07-01');
  await deposit('DEU', '5000000.00', '2020-01-01');
  await money.reserve(iom, units(12_000_000), programmeId);
  await money.settle(iom, programmeId, units(7_000_000));
  await money.release(programmeId, { organisationId: iom, amountMinor: units(1_000_000) });
  await money.refund(iom, programmeId, units(500_000));
  await money.expenditure(iom, programmeId, units(6_000_000));
});
afterAll(() => api.close());

async function deposit(contributor: string, amount: string, valueDate: string) {
  count += 1;
  const body = { contributor, amount, valueDate, bankReference: `REF-${count}` };
  const answer = await agent.post('/funds/MIG00/deposits', body);
  expect(answer.status).toBe(201);
  return answer.body as { id: string; version: number };
}

describe('capitalisation', () => {
  it('tells every figure of today, each breakdown summing to its total', async () => {
    const { status, body } = await reader.get(url);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      asOf: '2026-11-21',
      currency: 'USD',
      target: '70000000.00',
      targetEndsOn: '2022-05-31',
      deposited: '45000000.00',
      agentFees: '450000.00',
      reserved: '12000000.00',
      released: '1000000.00',
      allocated: '11000000.00',
      transferred: '7000000.00',
      refunded: '500000.00',
      expended: '6000000.00',
      cashBalance: '38050000.00',
      openReservations: '4000000.00',
      availableToAllocate: '34050000.00',
      gapToTarget: '25000000.00',
      ...{ pledged: '0.00', pledgedOpen: '0.00', committed: '0.00', committedOpen: '0.00' },
      byThematicArea: [
        {
          area: 'TA1',
          contributed: '0.00',
          allocated: '11000000.00',
          transferred: '7000000.00',
          refunded: '500000.00',
          expended: '6000000.00',
        },
        { area: 'unattributed', contributed: '45000000.00', allocated: '0.00' },
      ],
      byEarmarking: [
        { earmarking: 'none', deposited: '45000000.00' },
        { earmarking: 'area', deposited: '0.00' },
        { earmarking: 'place', deposited: '0.00' },
        { earmarking: 'area-and-place', deposited: '0.00' },
      ],
      byContributor: [
        { contributor: 'DEU', name: 'DEU', deposited: '35000000.00' },
        { contributor: 'NOR', name: 'NOR', deposited: '10000000.00' },
      ],
      byYear: [
        { year: 2019, deposited: '40000000.00', allocated: '0.00' },
        { year: 2020, deposited: '5000000.00' },
        { year: 2026, deposited: '0.00', allocated: '11000000.00', expended: '6000000.00' },
      ],
    });
  });

  it.each([
    ['2018-12-31', '0.00', null, null],
    ['2019-06-29', '0.00', '25000000.00', '25000000.00'],
    ['2019-06-30', '30000000.00', '25000000.00', '0.00'],
    ['2019-12-31', '40000000.00', '25000000.00', '0.00'],
    ['2020-01-01', '45000000.00', '70000000.00', '25000000.00'],
    ['2030-01-01', '45000000.00', '70000000.00', '25000000.00'],
  ])('as of %s counts what had come by the end of that day', async (asOf, deposited, target, gapToTarget) => {
    const { body } = await reader.get(`${url}?asOf=${asOf}`);
    expect(body).toMatchObject({ asOf, deposited, target, gapToTarget });
  });

  it('always answers alike for the same pair of times, whatever is booked later', async () => {
    const before = await reader.get(`${url}?asOf=2021-03-31`);
    const { knownAt } = before.body;
    const bounced = await deposit('DEU', '1000000.00', '2021-03-31');
    await agent.post(
      `/funds/MIG00/deposits/${bounced.id}/reverse`,
      { reason: 'x' },
      ifMatch(bounced.version),
    );
    await deposit('NOR', '2000000.00', '2021-03-15');
    const again = await reader.get(`${url}?asOf=2021-03-31&knownAt=${knownAt}`);
    expect(again.body).toEqual(before.body);
    const now = await reader.get(`${url}?asOf=2021-03-31`);
    expect(now.body.deposited).toBe('47000000.00');
    expect(now.body.knownAt > knownAt).toBe(true);
  });

  it.each([
    ['asOf=2026-02-30', '/asOf day-malformed'],
    ['asOf=yesterday', '/asOf day-malformed'],
    ['knownAt=2026-11-20', '/knownAt instant-malformed'],
    ['knownAt=2026-11-22T12:00:00Z', '/knownAt instant-in-future'],
    ['unknown=1', '/unknown parameter-unknown'],
  ])('refuses ?%s', async (query, wrong) => {
    const { status, body } = await reader.get(`${url}?${query}`);
    const errors = body.errors.map(
      (error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`,
    );
    expect([status, errors]).toEqual([422, [wrong]]);
  });

  it('adds up kept balances: more postings are not more to read', async () => {
    const read = async () => {
      const sql = `SELECT count(*) FROM ledger_turnover_at($1, '2026-11-21', 'infinity', 'year')`;
      return (await api.database.sql(sql, [fundId]))[0];
    };
    await deposit('DEU', '1.00', '2024-02-01');
    const before = await read();
    for (const day of ['2024-02-01', '2024-02-29', '2024-07-14']) await deposit('DEU', '1.00', day);
    expect(await read()).toEqual(before);
  });

  it('takes a constant number of statements', async () => {
    expect(await statements(api, () => reader.get(url))).toHaveLength(5);
  });

  it('comes as a series whose points equal the answers of their days', async () => {
    const series = await reader.get(`${url}/series?from=2019-05-10&to=2019-08-15&step=month`);
    const days = series.body.items.map(({ asOf }: { asOf: string }) => asOf);
    expect(days).toEqual(['2019-05-31', '2019-06-30', '2019-07-31', '2019-08-15']);
    const yearly = await reader.get(`${url}/series?step=year`);
    expect(yearly.body.items).toHaveLength(8);
    for (const { inPeriod: _, ...point } of [...series.body.items, ...yearly.body.items]) {
      expect((await reader.get(`${url}?asOf=${point.asOf}`)).body).toMatchObject(point);
    }
    const quarters = await reader.get(`${url}/series?from=2019-07-20&to=2020-02-01&step=quarter`);
    const told = quarters.body.items.map(({ asOf, deposited, target, inPeriod }: (typeof series)['body']) => [
      ...[inPeriod.startsOn, asOf, deposited, inPeriod.deposited, target],
    ]);
    expect(told).toEqual([
      ['2019-07-01', '2019-09-30', '40000000.00', '10000000.00', '25000000.00'],
      ['2019-10-01', '2019-12-31', '40000000.00', '0.00', '25000000.00'],
      ['2020-01-01', '2020-02-01', '45000000.00', '5000000.00', '70000000.00'],
    ]);
    const wrong = await reader.get(`${url}/series?from=2020-01-02&to=2020-01-01`);
    expect(wrong.body.errors[0].code).toBe('day-order-wrong');
    const long = await reader.get(`${url}/series?from=1900-01-01&to=2026-01-01`);
    expect(long.body.errors[0].code).toBe('series-too-long');
  });

  it('is public in sum: no signing in, no other fund’s money', async () => {
    const { body } = await api.visitor.get('/public/funds/MIG00/capitalisation');
    const { byContributor, ...own } = (await reader.get(url)).body;
    const open = Object.entries(own).filter(([name]) => !/^(by(Them|Cat)|asked|allocationLimit)/.test(name));
    expect(body).toMatchObject(Object.fromEntries(open));
    expect(body.byContributor).toEqual(depositsOnly(byContributor));
    await insertFund(api.database, 'EMPTY');
    const empty = await api.visitor.get('/public/funds/EMPTY/capitalisation');
    expect(empty.body).toMatchObject({
      deposited: '0.00',
      target: null,
      gapToTarget: null,
      byContributor: [],
    });
    const names = await api.visitor.get('/public/funds', { 'accept-language': 'es' });
    const inSpanish = names.body.items.map(({ name }: { name: string }) => name);
    expect(inSpanish).toEqual(['Fondo EMPTY', 'Fondo MIG00']);
    expect((await api.visitor.get('/public/funds/mig00')).body.code).toBe('MIG00');
    expect((await api.visitor.get('/public/funds/NOPE')).status).toBe(404);
  });
});

describe('allocations and accounts', () => {
  it('show what is reserved, settled, released and open', async () => {
    const { body } = await agent.get(`/funds/MIG00/allocations?programme=${programmeId}&organisation=IOM`);
    expect(body.items).toHaveLength(1);
    const amounts = {
      reserved: '12000000.00',
      settled: '7000000.00',
      released: '1000000.00',
      open: '4000000.00',
    };
    expect(body.items[0]).toMatchObject({ ...amounts, primaryArea: 'TA1', lines: [amounts] });
    const one = await agent.get(`/funds/MIG00/allocations/${body.items[0].id}`);
    expect(one.headers['etag']).toBe(`"v${one.body.version}"`);
    expect((await reader.get('/funds/MIG00/allocations')).body.items).toEqual([]);
    const accounts = await agent.get(`/funds/MIG00/ledger/accounts?programme=${programmeId}`);
    const balances = accounts.body.items.map((account: { kind: string; balance: string }) => [
      account.kind,
      account.balance,
    ]);
    expect(balances).toEqual([
      ['advance', '500000.00'],
      ['programme-expense', '6000000.00'],
      ['reserved', '-4000000.00'],
      ['settled', '-7000000.00'],
    ]);
  });

  it('are listed in a constant number of statements', async () => {
    for (const list of ['ledger/postings', 'ledger/accounts', 'ledger/periods', 'allocations']) {
      const one = await statements(api, () => agent.get(`/funds/MIG00/${list}?limit=1`));
      const many = await statements(api, () => agent.get(`/funds/MIG00/${list}?limit=200`));
      expect([list, many.length]).toEqual([list, one.length]);
    }
  });
});
