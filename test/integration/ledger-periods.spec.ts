import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let fundId: string;
let agent: Client;
let reader: Client;
const url = '/funds/MIG00/capitalisation';

beforeAll(async () => {
  api = await startTestApi();
  fundId = await insertFund(api.database);
  for (const code of ['DEU', 'NOR']) await insertOrganisation(api.database, code, 'contributor');
  for (const role of ['agent', 'auditor'] as const) {
    await insertPerson(api.database, { email: `${role}@x.test`, roles: [{ role, fundId }], language: 'fr' });
  }
  agent = await api.signIn('agent@x.test');
  reader = await api.signIn('auditor@x.test');
  for (const [contributor, amount, valueDate] of [
    ['DEU', '30000000.00', '2019-06-30'],
    ['NOR', '10000000.00', '2019-07-01'],
    ['DEU', '500.00', '2026-11-20'],
  ]) {
    const body = { contributor, amount, valueDate, bankReference: valueDate };
    expect((await agent.post('/funds/MIG00/deposits', body)).status).toBe(201);
  }
});
afterAll(() => api.close());

describe('months of the books', () => {
  const periods = '/funds/MIG00/ledger/periods';
  type Period = { id: string; month: string; state: string; version: number };

  async function all(): Promise<Period[]> {
    return (await agent.get(`${periods}?limit=200`)).body.items as Period[];
  }

  it('close in order, once they are over, by the agent, and keep their balances', async () => {
    const list = await all();
    const [june, july] = [list.at(-1)!, list.at(-2)!];
    expect([june.month, july.month]).toEqual(['2019-06', '2019-07']);
    const close = (period: Period, by = agent) =>
      by.post(`${periods}/${period.id}/close`, undefined, ifMatch(period.version));
    expect((await close(july)).body).toMatchObject({ code: 'period-earlier-open' });
    expect((await close(list[0]!)).body).toMatchObject({ code: 'period-not-over' });
    expect((await close(june, reader)).status).toBe(403);
    const answers = await Promise.all([close(june), close(june)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const closed = await agent.get(`${periods}/${june.id}`);
    expect(closed.body).toMatchObject({ state: 'closed', stateLabel: 'Clos', version: 2 });
    const kept = closed.body.balances.map((b: { accountKind: string; balance: string }) => [
      b.accountKind,
      b.balance,
    ]);
    expect(kept).toEqual([
      ['agent-fee', '300000.00'],
      ['cash', '29700000.00'],
      ['contribution', '-30000000.00'],
    ]);
    expect((await close({ ...june, version: 2 })).body.code).toBe('transition-not-possible');
  });

  it('take nothing more: a late entry is refused, a late truth moves and names its month', async () => {
    const body = { contributor: 'NOR', amount: '1.00', valueDate: '2019-06-30', bankReference: 'LATE' };
    const late = await agent.post('/funds/MIG00/deposits', body);
    expect(late.body.errors).toMatchObject([{ pointer: '/valueDate', code: 'day-in-closed-period' }]);
    const before = await reader.get(`${url}?asOf=2019-06-30`);
    const { body: found } = await agent.get('/funds/MIG00/deposits?valueTo=2019-06-30');
    const [deposit] = found.items;
    const reverse = `/funds/MIG00/deposits/${deposit.id}/reverse`;
    expect((await agent.post(reverse, { reason: 'Bounced' }, ifMatch(1))).status).toBe(200);
    const postings = await agent.get(
      `/funds/MIG00/ledger/postings?source=${deposit.id}&valueFrom=2019-07-01`,
    );
    for (const posting of postings.body.items) {
      expect(posting).toMatchObject({ valueDate: '2019-07-01', adjustsMonth: '2019-06', reason: 'Bounced' });
    }
    expect(postings.body.items).toHaveLength(2);
    const { knownAt: _before, ...unchanged } = before.body;
    const { knownAt: _after, ...after } = (await reader.get(`${url}?asOf=2019-06-30`)).body;
    expect(after).toEqual(unchanged);
    await expect(
      api.database.sql(
        `INSERT INTO posting (id, fund_id, book, kind, caller_key, value_date, booked_at, source_type,
                              source_id)
         VALUES ($1::uuid, $2, 'cash', 'deposit', 'x', '2019-06-30', now(), 'deposit', $1::uuid)`,
        [newId(), fundId],
      ),
    ).rejects.toMatchObject({ constraint: 'posting_in_open_period' });
  });
});
