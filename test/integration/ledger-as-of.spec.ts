import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { statements } from '../support/query-count.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let agent: Client;
let auditor: Client;
let first: { id: string; version: number };
const fund = '/funds/MIG00';

async function deposit(amount: string, valueDate: string) {
  const body = { contributor: 'DEU', amount, valueDate, bankReference: `${valueDate} ${amount}` };
  const answer = await agent.post<{ id: string; version: number }>(`${fund}/deposits`, body);
  expect(answer.status).toBe(201);
  return answer.body;
}

beforeAll(async () => {
  api = await startTestApi();
  const fundId = await insertFund(api.database);
  await insertOrganisation(api.database, 'DEU', 'contributor');
  for (const role of ['agent', 'auditor'] as const)
    await insertPerson(api.database, { email: `${role}@x.test`, roles: [{ role, fundId }] });
  agent = await api.signIn('agent@x.test');
  auditor = await api.signIn('auditor@x.test');
  first = await deposit('1000.00', '2020-03-10');
  await deposit('500.00', '2020-03-31');
  await deposit('70.00', '2021-01-01');
});
afterAll(() => api.close());

describe('the ledger at two times', () => {
  /** Balances by kind of account; credits are negative. */
  async function balances(times: string) {
    const { body } = await auditor.get(`${fund}/ledger/accounts?${times}`);
    return Object.fromEntries(
      body.items.map(({ kind, balance }: { kind: string; balance: string }) => [kind, balance]),
    );
  }

  it('holds what the figures of the day say, within a month, at its end and now', async () => {
    for (const asOf of ['2020-03-09', '2020-03-10', '2020-03-31', '2020-12-31', '2021-01-01']) {
      const { body } = await auditor.get(`${fund}/capitalisation?asOf=${asOf}`);
      const held = await balances(`asOf=${asOf}`);
      expect([asOf, held['cash'], held['agent-fee']]).toEqual([asOf, body.cashBalance, body.agentFees]);
      expect(held['contribution']).toBe(body.deposited === '0.00' ? '0.00' : `-${body.deposited}`);
    }
    expect(await balances('asOf=2021-01-01')).toEqual(await balances(''));
  });

  it('leaves out what was booked later: a reversal, and that it happened', async () => {
    const { knownAt } = (await auditor.get(`${fund}/capitalisation`)).body;
    const before = await balances('');
    const reversed = { reason: 'Bounced.' };
    const answer = await agent.post(`${fund}/deposits/${first.id}/reverse`, reversed, ifMatch(first.version));
    expect(answer.status).toBe(200);
    expect(await balances(`knownAt=${knownAt}`)).toEqual(before);
    expect((await balances(''))['contribution']).toBe('-570.00');
    const postings = `${fund}/ledger/postings?source=${first.id}`;
    const now = (await auditor.get(postings)).body.items;
    const then = (await auditor.get(`${postings}&knownAt=${knownAt}`)).body.items;
    expect([now.length, then.length]).toEqual([4, 2]);
    const dayBefore = (await auditor.get(`${postings}&asOf=2020-03-09`)).body.items;
    expect(dayBefore).toEqual([]);
    expect(now.filter((posting: { reversedBy: unknown }) => posting.reversedBy)).toHaveLength(2);
    expect(then.filter((posting: { reversedBy: unknown }) => posting.reversedBy)).toHaveLength(0);
  });

  it('refuses what is no day and what nobody knows yet', async () => {
    for (const [path, wrong] of [
      ['accounts?asOf=yesterday', '/asOf day-malformed'],
      ['accounts?knownAt=2099-01-01T00:00:00Z', '/knownAt instant-in-future'],
      ['postings?knownAt=2026-11-20', '/knownAt instant-malformed'],
      ['postings?knownAt=2099-01-01T00:00:00Z', '/knownAt instant-in-future'],
    ]) {
      const { status, body } = await auditor.get(`${fund}/ledger/${path}`);
      const found = body.errors.map(
        (each: { pointer: string; code: string }) => `${each.pointer} ${each.code}`,
      );
      expect([path, status, found]).toEqual([path, 422, [wrong]]);
    }
  });

  it('takes a constant number of statements', async () => {
    const list = `${fund}/ledger/accounts?asOf=2020-12-31`;
    const one = await statements(api, () => auditor.get(`${list}&limit=1`));
    expect(await statements(api, () => auditor.get(`${list}&limit=100`))).toHaveLength(one.length);
  });
});
