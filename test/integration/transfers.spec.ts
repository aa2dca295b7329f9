import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { insertOpenCondition } from '../support/programmes.js';
import { type Portfolio, queryCount, startPortfolio } from '../support/reporting.js';
import { ifMatch } from '../support/test-api.js';

let portfolio: Portfolio;
let programmeId: string;
const path = '/funds/MIG00/transfers';

beforeAll(async () => {
  portfolio = await startPortfolio();
  programmeId = await portfolio.programme('JP-1', 'signed');
});
afterAll(() => portfolio.close());

const cell = (organisation: string, number: number, amount: string) => ({ organisation, number, amount });
const whole = [cell('IOM', 1, '600.00'), cell('IOM', 2, '400.00'), cell('ILO', 1, '500.00')];

function plan(id: string, tranches: object[], version: number) {
  const url = `/funds/MIG00/programmes/${id}/tranches`;
  return portfolio.as.secretariat.put(url, { tranches }, ifMatch(version));
}

interface Gate {
  gate: string;
  open: boolean;
  reason: string | null;
}

const closed = (gates: Gate[]) => gates.filter(({ open }) => !open).map(({ gate }) => gate);

function request(organisation: string, tranche: number, id = programmeId) {
  return portfolio.as.secretariat.post(path, { programmeId: id, organisation, tranche });
}

let payments = 0;
function payment(more: object = {}) {
  payments += 1;
  return { valueDate: '2026-11-20', bankReference: `PAY-${payments}`, ...more };
}

describe('the tranche plan', () => {
  it('is empty, then holds what fits the budget', async () => {
    const url = `/funds/MIG00/programmes/${programmeId}/tranches`;
    const empty = await portfolio.as.iom.get(url);
    expect(empty.body).toMatchObject({ version: 0, complete: false, budget: '1500.00', planned: '0.00' });
    const wrong = await plan(programmeId, [...whole, cell('ILO', 3, '0.01'), cell('UNHCR', 1, '1')], 0);
    const told = wrong.body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`);
    expect(told).toEqual([
      '/tranches/3/number tranche-number-gap',
      '/tranches/4/organisation organisation-not-participant',
      '/tranches/3/amount tranches-above-budget',
    ]);
    const amount = await plan(programmeId, [cell('IOM', 1, '0.00')], 0);
    expect(amount.body.errors[0]).toMatchObject({
      pointer: '/tranches/0/amount',
      code: 'amount-not-positive',
    });
    const part = await plan(programmeId, whole.slice(0, 1), 0);
    expect(part.body).toMatchObject({ version: 1, complete: false });
    expect((await plan(programmeId, whole, 0)).status).toBe(412);
    const full = await plan(programmeId, whole, 1);
    expect(full.body).toMatchObject({ version: 2, complete: true, planned: '1500.00' });
    expect(full.body.organisations[0]).toMatchObject({ organisation: 'IOM', planned: '1000.00' });
    expect((await portfolio.as.unhcr.get(url)).status).toBe(404);
  });

  it('is laid out for approved programmes only', async () => {
    const active = await portfolio.programme('JP-0', 'active');
    expect((await plan(active, whole, 0)).body.code).toBe('transition-not-possible');
  });
});

describe('requesting', () => {
  it('shows every gate with the reason when one is closed', async () => {
    const answer = await request('IOM', 2);
    expect([answer.status, answer.body.code]).toEqual([409, 'transfer-gates-closed']);
    expect(closed(answer.body.gates)).toEqual(['previous-executed']);
    expect(answer.body.gates).toHaveLength(8);
    const gate = answer.body.gates.find((found: Gate) => !found.open);
    expect(gate.reason).toBe('Tranche 1 has not been transferred.');
  });

  it('looks at document, plan, decision and money', async () => {
    const early = await portfolio.programme('JP-2', 'approved');
    await portfolio.api.database.sql('DELETE FROM programme_signature WHERE programme_id = $1', [early]);
    await plan(early, [cell('IOM', 1, '999.99')], 0);
    const french = { 'accept-language': 'fr' };
    const body = { programmeId: early, organisation: 'IOM', tranche: 1 };
    const answer = await portfolio.as.secretariat.post(path, body, french);
    expect(closed(answer.body.gates)).toEqual(['programme-signed', 'document-signed', 'tranches-complete']);
    expect(answer.body.gates[4].reason).toContain('999.99');
  });

  it('waits for the conditions of the decision', async () => {
    const id = await portfolio.programme('JP-3', 'signed');
    await plan(id, whole, 0);
    const { database } = portfolio.api;
    const conditionId = await insertOpenCondition(database, portfolio.fundId, id);
    const before = await portfolio.as.secretariat.get(`/funds/MIG00/programmes/${id}/tranches/gates`);
    const next = before.body.items[0];
    expect(next).toMatchObject({ organisation: 'IOM', tranche: 1, amount: '600.00', open: false });
    expect(closed(next.gates)).toEqual(['conditions-cleared']);
    const answer = await request('IOM', 1, id);
    expect(closed(answer.body.gates)).toEqual(['conditions-cleared']);
    const clear = `UPDATE decision_condition SET cleared_at = now(), evidence = 'Lease' WHERE id = $1`;
    await database.sql(clear, [conditionId]);
    expect((await request('IOM', 1, id)).status).toBe(201);
  });

  it('names what is wrong with a request', async () => {
    expect((await request('IOM', 3)).body.errors[0]).toMatchObject({ code: 'tranche-not-planned' });
    expect((await request('IOM', 0)).body.errors[0]).toMatchObject({ pointer: '/tranche' });
    expect((await request('IOM', 1, portfolio.fundId)).status).toBe(404);
  });
});

describe('three hands', () => {
  it('carry a tranche to the entity; the first starts the programme', async () => {
    const { secretariat, approver, agent, iom, member } = portfolio.as;
    const asked = await request('IOM', 1);
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({ state: 'requested', amount: '600.00' });
    expect((await request('IOM', 1)).body.code).toBe('transfer-already-requested');
    const url = `${path}/${asked.body.id}`;
    expect((await member.get(url)).status).toBe(404);
    expect((await agent.post(`${url}/execute`, payment(), ifMatch(1))).body.code).toBe(
      'transition-not-possible',
    );
    expect((await secretariat.post(`${url}/approve`, undefined, ifMatch(1))).status).toBe(403);
    const approved = await approver.post(`${url}/approve`, undefined, ifMatch(1));
    expect(approved.body).toMatchObject({ state: 'approved', stateLabel: 'To be executed' });
    expect((await approver.post(`${url}/approve`, undefined, ifMatch(1))).status).toBe(409);
    const early = await agent.post(`${url}/execute`, payment({ valueDate: '1900-01-01' }), ifMatch(2));
    expect(early.body.errors).toMatchObject([{ pointer: '/valueDate', code: 'day-before-fund' }]);
    const tomorrow = await agent.post(`${url}/execute`, payment({ valueDate: '2026-11-22' }), ifMatch(2));
    expect(tomorrow.body.errors).toMatchObject([{ pointer: '/valueDate' }]);
    expect((await agent.post(`${url}/execute`, payment(), ifMatch(1))).status).toBe(412);
    const both = await Promise.all([1, 2].map(() => agent.post(`${url}/execute`, payment(), ifMatch(2))));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [programme] = await portfolio.api.database.sql(
      `SELECT state, starts_on, ends_on FROM programme WHERE id = $1`,
      [programmeId],
    );
    expect(programme).toMatchObject({ state: 'active', starts_on: '2026-11-20', ends_on: '2028-11-19' });
    const paid = await iom.get(url);
    expect(paid.body).toMatchObject({ state: 'executed', stateLabel: 'Paid', gates: [] });
    const [listed] = (await iom.get(`${path}?state=executed`)).body.items;
    expect([listed.id, listed.bankReference]).toEqual([paid.body.id, paid.body.bankReference]);
    expect(listed.bankReference).toEqual(expect.any(String));
    expect(paid.body.transitions.map(({ by }: { by: string | null }) => by)).toEqual([null, null, null]);
    expect((await member.get(url)).body.transitions).toHaveLength(3);
  });

  it('post cash and reservation once', async () => {
    const books = await portfolio.api.database.sql(
      `SELECT a.kind, a.balance_minor::text AS balance FROM ledger_account a
        WHERE a.programme_id = $1 AND a.organisation_id = $2 ORDER BY a.kind`,
      [programmeId, portfolio.organisations['IOM']],
    );
    expect(books).toEqual([
      { kind: 'advance', balance: '60000' },
      { kind: 'reserved', balance: '-40000' },
      { kind: 'settled', balance: '-60000' },
    ]);
  });

  it('open the next tranche, which waits for reports that are late', async () => {
    const obligation = `INSERT INTO obligation (id, fund_id, programme_id, organisation_id, type,
                                                period_start, period_end, due_on, created_at)
      VALUES (gen_random_uuid(), $1, $2, $3, 'annual-financial', '2025-01-01', '2025-12-31', '2026-04-30',
              now())`;
    const of = [portfolio.fundId, programmeId, portfolio.organisations['IOM']];
    await portfolio.api.database.sql(obligation, of);
    const late = await request('IOM', 2);
    expect(closed(late.body.gates)).toEqual(['reports-up-to-date']);
    const url = '/funds/MIG00/obligations';
    const [owed] = (await portfolio.as.secretariat.get(`${url}?state=overdue`)).body.items;
    await portfolio.as.secretariat.post(`${url}/${owed.id}/waive`, { reason: 'x' }, ifMatch(1));
    expect((await request('IOM', 2)).status).toBe(201);
  });

  it('may put the money back, for a reason; then it can be asked for again', async () => {
    const [waiting] = (await portfolio.as.agent.get(`${path}?state=requested&programme=${programmeId}`)).body
      .items;
    const url = `${path}/${waiting.id}/reject`;
    expect((await portfolio.as.agent.post(url, {}, ifMatch(1))).status).toBe(422);
    const rejected = await portfolio.as.agent.post(url, { reason: 'Wrong account.' }, ifMatch(1));
    expect(rejected.body.transitions.at(-1)).toMatchObject({
      reason: 'Wrong account.',
      by: 'agent@x.test',
      mine: true,
    });
    expect(rejected.body.transitions.at(0)).toMatchObject({ mine: false });
    expect((await request('IOM', 2)).status).toBe(201);
  });

  it('gives a bank reference once per fund', async () => {
    const { approver, agent } = portfolio.as;
    const asked = await request('ILO', 1);
    const approved = await approver.post(`${path}/${asked.body.id}/approve`, undefined, ifMatch(asked));
    const again = { valueDate: '2026-11-20', bankReference: 'PAY-3' };
    const used = (await agent.get(`${path}?state=executed`)).body.items[0];
    const { bankReference } = (await agent.get(`${path}/${used.id}`)).body;
    const url = `${path}/${asked.body.id}/execute`;
    const answer = await agent.post(url, { ...again, bankReference }, ifMatch(approved));
    expect(answer.body.errors).toMatchObject([{ pointer: '/bankReference', code: 'bank-reference-taken' }]);
    expect((await agent.post(url, payment(), ifMatch(approved))).status).toBe(200);
  });

  it('lists with as many queries for one as for many, and only what is one’s own', async () => {
    const { api, as } = portfolio;
    const one = await queryCount(api, () => as.agent.get(`${path}?limit=1`));
    const many = await queryCount(api, () => as.agent.get(`${path}?limit=100`));
    expect(many).toBe(one);
    expect((await as.unhcr.get(`${path}?total=1`)).body).toEqual({ items: [], nextCursor: null, total: '0' });
    expect((await as.member.get(path)).body.items).toHaveLength(2);
    expect((await as.ilo.get(`${path}?organisation=ILO`)).body.items).toHaveLength(1);
  });
});
