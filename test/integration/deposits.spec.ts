import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { moneyOf, units } from '../support/money.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { statements } from '../support/query-count.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let fundId: string;
let agent: Client;
let secretariat: Client;
let germany: Client;
const deposits = '/funds/MIG00/deposits';
const good = {
  contributor: 'DEU',
  amount: '1000.50',
  bankCharge: '15.00',
  currency: 'USD',
  valueDate: '2026-11-20',
};
let count = 0;
const deposit = (changes: object = {}) => ({ ...good, bankReference: `REF-${(count += 1)}`, ...changes });
const codes = (answer: { body: { errors?: { pointer: string; code: string }[] } }) =>
  answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

beforeAll(async () => {
  api = await startTestApi();
  fundId = await insertFund(api.database);
  const [deu, nor] = [
    await insertOrganisation(api.database, 'DEU', 'contributor'),
    await insertOrganisation(api.database, 'NOR', 'contributor'),
  ];
  expect(nor).not.toBe(deu);
  for (const role of ['agent', 'secretariat'] as const) {
    await insertPerson(api.database, { email: `${role}@x.test`, roles: [{ role, fundId }] });
  }
  const roles = [{ role: 'donor' as const, fundId }];
  await insertPerson(api.database, { email: 'donor@x.test', organisationId: deu, roles });
  agent = await api.signIn('agent@x.test');
  secretariat = await api.signIn('secretariat@x.test');
  germany = await api.signIn('donor@x.test');
});
afterAll(() => api.close());

async function position() {
  const { cashMinor, reservedOpenMinor } = await moneyOf(api, fundId).position();
  return [cashMinor, reservedOpenMinor];
}

describe('a deposit', () => {
  it('is recorded with its charge and the agent’s fee at the rate of its day, and posted', async () => {
    await api.database.sql(
      `INSERT INTO fund_setting (id, fund_id, key, value, valid_from, reason, set_at)
       VALUES ($1, $2, 'agentFeeBasisPoints', '200', '2026-11-21', 'Test', now())`,
      [newId(), fundId],
    );
    const made = await agent.post(deposits, deposit());
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      contributor: 'DEU',
      amount: '1000.50',
      bankCharge: '15.00',
      agentFee: '10.01',
      agentFeeBasisPoints: 100,
      net: '975.49',
      state: 'recorded',
      stateLabel: 'Recorded',
      recordedBy: 'agent@x.test',
      version: 1,
    });
    expect(made.headers['etag']).toBe('"v1"');
    const postings = await agent.get(`/funds/MIG00/ledger/postings?source=${made.body.id}&sort=valueDate`);
    const lines = postings.body.items.map(
      (posting: { kind: string; lines: { accountKind: string; debit: string; credit: string }[] }) => [
        posting.kind,
        ...posting.lines.map((line) => `${line.accountKind} ${line.debit ?? `-${line.credit}`}`),
      ],
    );
    expect(lines).toEqual([
      ['deposit', 'cash 985.50', 'bank-charge 15.00', 'contribution -1000.50'],
      ['agent-fee', 'agent-fee 10.01', 'cash -10.01'],
    ]);
    const later = await agent.post(deposits, deposit({ valueDate: '2026-11-21' }));
    expect(later.body.agentFee).toBe('20.01');
  });

  it.each([
    [{ amount: '0' }, '/amount amount-not-positive'],
    [{ amount: '-1' }, '/amount amount-not-positive'],
    [{ amount: '1.005' }, '/amount amount-malformed'],
    [{ amount: 1000 }, '/amount amount-malformed'],
    [{ amount: '1e6' }, '/amount amount-malformed'],
    [{ amount: '1000000000000.00' }, '/amount amount-too-large'],
    [{ amount: '999999999999999' }, '/amount amount-too-large'],
    [{ amount: null }, '/amount amount-malformed'],
    [{ bankCharge: '1000.50' }, '/bankCharge charge-not-below-amount'],
    // The agent's fee of 1 % is 10.01: nothing would be left.
    [{ bankCharge: '990.49' }, '/bankCharge charge-not-below-amount'],
    [{ bankCharge: '-0.01' }, '/bankCharge amount-negative'],
    [{ currency: 'EUR' }, '/currency rate-missing'],
    [{ currency: 'euro' }, '/currency text-malformed'],
    [{ valueDate: '2026-11-22' }, '/valueDate day-in-future'],
    [{ valueDate: '1900-01-01' }, '/valueDate day-before-fund'],
    [{ valueDate: '2026-02-30' }, '/valueDate day-malformed'],
    [{ contributor: 'ATLANTIS' }, '/contributor contributor-unknown'],
    [{ contributor: '../x' }, '/contributor text-malformed'],
    [{ bankReference: '  ' }, '/bankReference text-blank'],
    [{ bankReference: 'ref-1 ' }, '/bankReference bank-reference-taken'],
    [{ donorMood: 'good' }, '/donorMood field-unknown'],
  ])('is refused with %j', async (changes, wrong) => {
    const before = await position();
    const answer = await agent.post(deposits, deposit(changes));
    expect([answer.status, codes(answer)]).toEqual([422, [wrong]]);
    expect(await position()).toEqual(before);
  });

  it('is entered once however often it is sent at the same time', async () => {
    const body = deposit();
    const answers = await Promise.all(Array.from({ length: 8 }, () => agent.post(deposits, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(422)]);
  });

  it('is entered and corrected by the agent alone', async () => {
    const made = await agent.post(deposits, deposit());
    expect((await secretariat.post(deposits, deposit())).status).toBe(403);
    const reverse = `${deposits}/${made.body.id}/reverse`;
    expect((await secretariat.post(reverse, { reason: 'x' }, ifMatch(1))).status).toBe(403);
    expect((await api.visitor.get(deposits)).status).toBe(401);
  });

  it('is shown to a donor when it is the donor’s own', async () => {
    const own = await agent.post(deposits, deposit());
    const other = await agent.post(deposits, deposit({ contributor: 'NOR' }));
    const seen = await germany.get(`${deposits}/${own.body.id}`, { 'accept-language': 'fr' });
    expect(seen.body).toMatchObject({ stateLabel: 'Reçu', recordedBy: null });
    expect((await germany.get(`${deposits}/${other.body.id}`)).status).toBe(404);
    const list = await germany.get(`${deposits}?limit=200&total=1`);
    expect(new Set(list.body.items.map((item: { contributor: string }) => item.contributor))).toEqual(
      new Set(['DEU']),
    );
    expect(list.body.total).toBe(String(list.body.items.length));
  });

  it('is listed by pages, filters and text in a constant number of statements', async () => {
    for (let n = 0; n < 3; n += 1) await agent.post(deposits, deposit({ contributor: 'NOR' }));
    const first = await secretariat.get(`${deposits}?contributor=NOR&limit=2&sort=valueDate`);
    const second = await secretariat.get(
      `${deposits}?contributor=NOR&limit=2&sort=valueDate&cursor=${first.body.nextCursor}`,
    );
    const ids = [...first.body.items, ...second.body.items].map((item: { id: string }) => item.id);
    expect([ids.length, new Set(ids).size, second.body.nextCursor]).toEqual([4, 4, null]);
    const found = await secretariat.get(`${deposits}?q=ref-1&state=recorded`);
    expect(found.body.items.length).toBeGreaterThan(0);
    expect((await secretariat.get(`${deposits}?q=%25`)).body.items).toEqual([]);
    expect((await secretariat.get(`${deposits}?cursor=x`)).body.code).toBe('cursor-malformed');
    const one = await statements(api, () => secretariat.get(`${deposits}?limit=1`));
    const many = await statements(api, () => secretariat.get(`${deposits}?limit=200`));
    expect(many).toHaveLength(one.length);
  });

  it('that bounced is taken back with its fee and its reference may come again', async () => {
    const body = deposit();
    const made = await agent.post(deposits, body);
    const before = await position();
    const reverse = `${deposits}/${made.body.id}/reverse`;
    expect((await agent.post(reverse, { reason: 'Bounced' })).status).toBe(428);
    expect((await agent.post(reverse, { reason: 'Bounced' }, ifMatch(7))).body.code).toBe('version-stale');
    expect(codes(await agent.post(reverse, { reason: ' ' }, ifMatch(1)))).toEqual(['/reason text-blank']);
    const early = await agent.post(reverse, { reason: 'x', valueDate: '2026-11-19' }, ifMatch(1));
    expect(codes(early)).toEqual(['/valueDate day-order-wrong']);
    const taken = await Promise.all(
      [1, 2, 3].map(() => agent.post(reverse, { reason: 'Bounced', valueDate: '2026-11-21' }, ifMatch(made))),
    );
    expect(taken.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const reversed = taken.find(({ status }) => status === 200)!;
    expect(reversed.body).toMatchObject({ state: 'reversed', reversalReason: 'Bounced', version: 2 });
    expect(await position()).toEqual([before[0]! - 97549n, before[1]]);
    const again = await agent.post(reverse, { reason: 'Bounced' }, ifMatch(reversed));
    expect(again.body.code).toBe('transition-not-possible');
    expect((await agent.post(deposits, body)).status).toBe(201);
    const events = await api.database.sql(`SELECT name FROM event WHERE subject_id = $1 ORDER BY id`, [
      made.body.id,
    ]);
    expect(events.map(({ name }) => name)).toEqual(['deposit.recorded', 'deposit.reversed']);
  });

  it('may bounce after it was allocated: then nothing more can be reserved', async () => {
    const made = await agent.post(deposits, deposit({ amount: '500000.00', bankCharge: '0.00' }));
    const entity = await insertOrganisation(api.database, 'IOM');
    await moneyOf(api, fundId).reserve(entity, units(490_000));
    const answer = await agent.post(`${deposits}/${made.body.id}/reverse`, { reason: 'Bounced' }, ifMatch(1));
    expect(answer.status).toBe(200);
    const { body } = await secretariat.get('/funds/MIG00/capitalisation');
    expect(body.availableToAllocate).toMatch(/^-/);
    await expect(moneyOf(api, fundId).reserve(entity, 1n)).rejects.toMatchObject({
      code: 'allocation-exceeds-available',
    });
    const told = await api.database.sql(`SELECT 1 FROM event WHERE name = 'fund.over-allocated'`);
    expect(told.length).toBeGreaterThan(0);
  });
});

describe('income and costs', () => {
  it.each([
    ['income', { kind: 'interest' }, 1200n],
    ['income', { kind: 'other-income' }, 1200n],
    ['income', { kind: 'exchange-gain' }, 1200n],
    ['bank-charges', {}, -1200n],
    ['bank-charges', { kind: 'exchange-loss' }, -1200n],
    ['direct-costs', {}, -1200n],
  ])('%s %j moves the cash and can be reversed by its posting', async (path, kind, change) => {
    const [cash] = await position();
    const body = { amount: '12.00', valueDate: '2026-11-20', description: 'Été — 春', ...kind };
    const url = `/funds/MIG00/${path}`;
    const made = await agent.post(url, { ...body, bankReference: `E-${path}-${change}-${newId()}` });
    expect(made.status).toBe(201);
    expect(await position()).toMatchObject([cash! + change, expect.anything()]);
    expect((await secretariat.get(`${url}?q=春`)).body.items.length).toBeGreaterThan(0);
    expect((await secretariat.get(`${url}/${made.body.id}`)).body).toEqual(made.body);
    expect((await secretariat.get(`${url}/${newId()}`)).status).toBe(404);
    expect((await secretariat.post(url, body)).status).toBe(403);
    const wrong = await agent.post(url, {
      ...body,
      bankReference: 'F',
      amount: '0.00',
      valueDate: '2027-01-01',
    });
    expect(codes(wrong)).toEqual(['/amount amount-not-positive']);
    const early = await agent.post(url, { ...body, bankReference: 'G', valueDate: '1999-12-31' });
    expect(codes(early)).toEqual(['/valueDate day-before-fund']);
    const postings = await agent.get(`/funds/MIG00/ledger/postings?source=${made.body.id}`);
    const posting = postings.body.items[0];
    const reverse = `/funds/MIG00/ledger/postings/${posting.id}/reverse`;
    const reversed = await agent.post(reverse, { reason: 'Typed wrongly' }, ifMatch(posting.version));
    expect(reversed.body).toMatchObject({ version: 2, reversedBy: expect.any(String) });
    expect(await position()).toMatchObject([cash!, expect.anything()]);
    expect((await secretariat.get(`${url}/${made.body.id}`)).body.state).toBe('reversed');
    expect((await agent.post(reverse, { reason: 'x' }, ifMatch(1))).body.code).toBe('version-stale');
    const twice = await agent.post(reverse, { reason: 'x' }, ifMatch(2));
    expect(twice.body.code).toBe('posting-not-reversible');
    const mirror = `/funds/MIG00/ledger/postings/${reversed.body.reversedBy}/reverse`;
    expect((await agent.post(mirror, { reason: 'x' }, ifMatch(1))).body.code).toBe('posting-not-reversible');
  });
});
