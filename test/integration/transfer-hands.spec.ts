import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { integrityChecks } from '#funding';
import { newId } from '#kernel';
import { insertPerson } from '../support/people.js';
import { type Portfolio, startPortfolio } from '../support/reporting.js';
import { type Client, ifMatch } from '../support/test-api.js';

// Nobody has two hands in one transfer: not by holding every role, not by writing SQL.
let portfolio: Portfolio;
let everything: Client;
let everyoneId: string;
let programmeId: string;
let count = 0;
const path = '/funds/MIG00/transfers';

beforeAll(async () => {
  portfolio = await startPortfolio();
  const roles = (['secretariat', 'agent-approver', 'agent'] as const).map((role) => ({
    role,
    fundId: portfolio.fundId,
  }));
  everyoneId = await insertPerson(portfolio.api.database, { email: 'every@x.test', roles });
  everything = await portfolio.api.signIn('every@x.test');
});
afterAll(() => portfolio.close());

beforeEach(async () => {
  count += 1;
  programmeId = await portfolio.programme(`JP-${count}`, 'signed');
  const tranches = [
    { organisation: 'IOM', number: 1, amount: '1000' },
    { organisation: 'ILO', number: 1, amount: '500' },
  ];
  const url = `/funds/MIG00/programmes/${programmeId}/tranches`;
  await portfolio.as.secretariat.put(url, { tranches }, ifMatch(0));
});

const request = (client: Client) => client.post(path, { programmeId, organisation: 'IOM', tranche: 1 });
const pay = () => ({ valueDate: '2026-11-20', bankReference: newId() });

describe('a person who holds all three roles', () => {
  it('cannot approve the own request, nor execute it', async () => {
    const asked = await request(everything);
    const url = `${path}/${asked.body.id}`;
    const own = await everything.post(`${url}/approve`, undefined, ifMatch(1));
    expect([own.status, own.body.code]).toEqual([403, 'transfer-same-hands']);
    const approved = await portfolio.as.approver.post(`${url}/approve`, undefined, ifMatch(1));
    const paid = await everything.post(`${url}/execute`, pay(), ifMatch(approved));
    expect([paid.status, paid.body.code]).toEqual([403, 'transfer-same-hands']);
    expect((await portfolio.as.agent.post(`${url}/execute`, pay(), ifMatch(approved))).status).toBe(200);
  });

  it('cannot execute what they approved', async () => {
    const asked = await request(portfolio.as.secretariat);
    const url = `${path}/${asked.body.id}`;
    const approved = await everything.post(`${url}/approve`, undefined, ifMatch(asked));
    const paid = await everything.post(`${url}/execute`, pay(), ifMatch(approved));
    expect([paid.status, paid.body.code]).toEqual([403, 'transfer-same-hands']);
  });
});

describe('raw SQL', () => {
  const write = (assignments: string, id: string, ...params: unknown[]) =>
    portfolio.api.database.sql(`UPDATE transfer SET ${assignments} WHERE id = $1`, [id, ...params]);

  it('cannot give one person two hands', async () => {
    const { id } = (await request(everything)).body;
    const approve = `state = 'approved', approved_at = now(), approved_by = $2`;
    const three = { constraint: 'transfer_three_hands' };
    await expect(write(approve, id, everyoneId)).rejects.toMatchObject(three);
    await write(approve, id, portfolio.personIds.approver);
    const execute = `state = 'executed', executed_at = now(), value_date = '2026-11-20',
                     bank_reference = 'B', executed_by = $2`;
    await expect(write(execute, id, everyoneId)).rejects.toMatchObject(three);
    await expect(write(execute, id, portfolio.personIds.approver)).rejects.toMatchObject(three);
  });

  it('cannot skip a step, exchange a name or change the amount', async () => {
    const { id } = (await request(portfolio.as.secretariat)).body;
    const way = { constraint: 'transfer_way' };
    const { approver, agent } = portfolio.personIds;
    const leap = `state = 'executed', approved_by = $2, approved_at = now(), executed_by = $3,
                  executed_at = now(), value_date = '2026-11-20', bank_reference = 'B'`;
    await expect(write(leap, id, approver, agent)).rejects.toMatchObject(way);
    await expect(write('requested_by = $2', id, agent)).rejects.toMatchObject(way);
    await expect(write('amount_minor = 1', id)).rejects.toMatchObject(way);
    await expect(write(`state = 'executed'`, id)).rejects.toMatchObject(way);
    await write(`state = 'approved', approved_at = now(), approved_by = $2`, id, approver);
    await expect(write('approved_by = $2', id, agent)).rejects.toMatchObject(way);
    await write(`state = 'rejected'`, id);
    await expect(write(`state = 'approved'`, id)).rejects.toMatchObject(way);
  });

  it('cannot begin half-way, ask twice for one tranche, or pay twice by one reference', async () => {
    const insert = (state: string) =>
      portfolio.api.database.sql(
        `INSERT INTO transfer (id, fund_id, programme_id, organisation_id, tranche_number, amount_minor,
                               state, requested_by, requested_at)
         VALUES (gen_random_uuid(), $1, $2, $3, 1, 100000, $4, $5, now())`,
        [
          portfolio.fundId,
          programmeId,
          portfolio.organisations['IOM'],
          state,
          portfolio.personIds.secretariat,
        ],
      );
    await expect(insert('rejected')).rejects.toMatchObject({ constraint: 'transfer_way' });
    await insert('requested');
    await expect(insert('requested')).rejects.toMatchObject({ constraint: 'transfer_tranche_once' });
  });
});

describe('the day that the bank counts', () => {
  it('is neither in closed books nor before what had to come first', async () => {
    const { agent, approver, secretariat } = portfolio.as;
    const { body: asked } = await request(secretariat);
    const url = `${path}/${asked.id}`;
    const approved = await approver.post(`${url}/approve`, undefined, ifMatch(1));
    const execute = (valueDate: string) =>
      agent.post(`${url}/execute`, { ...pay(), valueDate }, ifMatch(approved));
    const codes = ({ body }: { body: { errors: { pointer: string; code: string }[] } }) =>
      body.errors.map(({ pointer, code }) => `${pointer} ${code}`);
    const [early, closed] = ['/valueDate day-order-wrong', '/valueDate day-in-closed-period'];
    expect(codes(await execute('2025-05-31'))).toEqual([early]);
    const periods = '/funds/MIG00/ledger/periods';
    const { items } = (await agent.get(`${periods}?limit=200`)).body;
    for (const { id, endsOn, state, version } of items.reverse()) {
      if (endsOn < '2026-11-01' && state === 'open')
        expect((await agent.post(`${periods}/${id}/close`, undefined, ifMatch(version))).status).toBe(200);
    }
    expect(codes(await execute('2025-06-10'))).toEqual([closed]);
    expect((await execute('2026-11-20')).status).toBe(200);
    const refund = { programmeId, organisation: 'IOM', reason: 'Unspent.', amount: '1.00' };
    const back = (valueDate: string) =>
      agent.post('/funds/MIG00/refunds', { ...refund, ...pay(), valueDate });
    expect(codes(await back('2026-11-19'))).toEqual([early]);
    expect(codes(await back('2025-06-10'))).toEqual([closed, early]);
    expect((await back('2026-11-20')).status).toBe(201);
  });
});

describe('refunds', () => {
  it('come back in part or whole, never more than was paid, and release nothing', async () => {
    const { agent, secretariat, iom, unhcr } = portfolio.as;
    const url = '/funds/MIG00/refunds';
    const asked = await request(secretariat);
    const approved = await portfolio.as.approver.post(
      `${path}/${asked.body.id}/approve`,
      undefined,
      ifMatch(1),
    );
    const body = { programmeId, organisation: 'IOM', reason: 'Unspent.', ...pay(), amount: '400.00' };
    expect((await agent.post(url, body)).body).toMatchObject({
      code: 'refund-exceeds-transferred',
      held: '0.00',
    });
    await agent.post(`${path}/${asked.body.id}/execute`, pay(), ifMatch(approved));
    expect((await secretariat.post(url, body)).status).toBe(403);
    expect((await agent.post(url, { ...body, organisation: 'UNHCR' })).body.errors).toHaveLength(1);
    expect((await agent.post(url, { ...body, valueDate: '2027-01-01' })).status).toBe(422);
    expect((await agent.post(url, { ...body, amount: '-1' })).status).toBe(422);
    const first = await agent.post(url, body);
    expect(first.status).toBe(201);
    expect((await agent.post(url, body)).body.errors).toMatchObject([{ code: 'bank-reference-taken' }]);
    const more = () => agent.post(url, { ...body, amount: '600.00', bankReference: newId() });
    const both = await Promise.all([more(), more()]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [line] = await portfolio.api.database.sql(
      `SELECT l.reserved_minor::text AS reserved, l.settled_minor::text AS settled,
              l.released_minor::text AS released
         FROM allocation_line l JOIN allocation a ON a.id = l.allocation_id
        WHERE a.programme_id = $1 AND l.organisation_id = $2`,
      [programmeId, portfolio.organisations['IOM']],
    );
    expect(line).toEqual({ reserved: '100000', settled: '100000', released: '0' });
    expect((await iom.get(`${url}/${first.body.id}`)).body).toMatchObject({
      amount: '400.00',
      currency: 'USD',
    });
    expect((await iom.get(`${url}?programme=${programmeId}&total=1`)).body.total).toBe('2');
    expect((await unhcr.get(`${url}/${first.body.id}`)).status).toBe(404);
  });

  it('that bounced or were entered wrongly are taken back with their posting', async () => {
    const { agent, approver, secretariat } = portfolio.as;
    const [url, ledger] = ['/funds/MIG00/refunds', '/funds/MIG00/ledger/postings'];
    const asked = await request(secretariat);
    const approved = await approver.post(`${path}/${asked.body.id}/approve`, undefined, ifMatch(1));
    await agent.post(`${path}/${asked.body.id}/execute`, pay(), ifMatch(approved));
    const figures = async () => {
      const { refunded, cashBalance, availableToAllocate } = (await agent.get('/funds/MIG00/capitalisation'))
        .body;
      return { refunded, cashBalance, availableToAllocate };
    };
    const before = await figures();
    const body = { programmeId, organisation: 'IOM', reason: 'Unspent.', ...pay(), amount: '1000.00' };
    const wrong = await agent.post(url, body);
    expect(wrong.body).toMatchObject({ reversedAt: null, reversalReason: null });
    const [posting] = (await agent.get(`${ledger}?source=${wrong.body.id}`)).body.items;
    const take = () => agent.post(`${ledger}/${posting.id}/reverse`, { reason: 'It was 100.00' }, ifMatch(1));
    expect(
      (await secretariat.post(`${ledger}/${posting.id}/reverse`, { reason: 'x' }, ifMatch(1))).status,
    ).toBe(403);
    expect((await take()).status).toBe(200);
    expect((await take()).status).toBe(412);
    expect(await figures()).toEqual(before);
    const { body: taken } = await agent.get(`${url}/${wrong.body.id}`);
    expect(taken).toMatchObject({ reversalReason: 'It was 100.00', reversedAt: expect.any(String) });
    // The same line of the bank's statement is entered anew, and all that was paid may come back again.
    expect((await agent.post(url, { ...body, amount: '100.00' })).status).toBe(201);
    expect((await agent.post(url, { ...body, ...pay(), amount: '900.01' })).body).toMatchObject({
      held: '900.00',
    });
    for (const check of ['accounts-agree', 'earmarks-agree', 'earmarks-matched'] as const) {
      expect(await portfolio.api.database.sql(integrityChecks[check], [portfolio.fundId])).toEqual([]);
    }
  });
});
