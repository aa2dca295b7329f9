import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portfolio, queryCount, type Seat, startPortfolio } from '../support/reporting.js';
import { ifMatch } from '../support/test-api.js';

let portfolio: Portfolio;
let programmeId: string;
const path = '/funds/MIG00/reports';

beforeAll(async () => {
  portfolio = await startPortfolio();
  programmeId = await portfolio.programme('JP-1', 'active', { startsOn: '2025-07-01', endsOn: '2027-06-30' });
  await portfolio.pay(programmeId, 'IOM', 400, '2025-07-01');
  await portfolio.pay(programmeId, 'IOM', 300, '2026-07-01');
  await portfolio.generate();
});
afterAll(() => portfolio.close());

/** The id of what an entity owes, the oldest first. */
async function owedId(organisation: string, index = 0, type = 'annual-financial'): Promise<string> {
  const query = `programme=${programmeId}&organisation=${organisation}&type=${type}`;
  return (await portfolio.as.secretariat.get(`/funds/MIG00/obligations?${query}`)).body.items[index].id;
}

const categories = ['supplies', 'equipment', 'contractual_services', 'transfers_grants', 'general_operating'];

/** Expenditure in every category: staff and travel as given, nothing in the others. */
function spent(staff: string, travel: string) {
  const rest = [...categories, 'indirect_support'].map((category) => ({ category, amount: '0.00' }));
  return {
    financial: {
      expenditure: [{ category: 'staff', amount: staff }, { category: 'travel', amount: travel }, ...rest],
    },
  };
}

async function advance(organisation: string): Promise<number> {
  const [account] = await portfolio.api.database.sql<{ balance: string }>(
    `SELECT balance_minor AS balance FROM ledger_account
      WHERE kind = 'advance' AND programme_id = $1 AND organisation_id = $2`,
    [programmeId, portfolio.organisations[organisation]],
  );
  return Number(account!.balance) / 100;
}

async function submitted(seat: Seat, index: number, staff: string, travel: string) {
  const client = portfolio.as[seat];
  const begun = await client.post(path, { obligationId: await owedId('IOM', index) });
  const saved = await client.patch(`${path}/${begun.body.id}`, spent(staff, travel), ifMatch(begun));
  return client.post(`${path}/${begun.body.id}/submit`, undefined, ifMatch(saved));
}

describe('a financial report being written', () => {
  let id: string;

  it('is begun by the entity that owes it, once, with the approved budget filled in', async () => {
    const obligationId = await owedId('IOM');
    const { iom, ilo, unhcr, secretariat } = portfolio.as;
    expect((await secretariat.post(path, { obligationId })).status).toBe(403);
    expect((await ilo.post(path, { obligationId })).status).toBe(403);
    expect((await unhcr.post(path, { obligationId })).status).toBe(404);
    const begun = await iom.post(path, { obligationId });
    expect(begun.status).toBe(201);
    expect(begun.body.financial).toMatchObject({
      totals: { budget: '1000.00', actual: null, cumulative: '0.00' },
      netFunded: '400.00',
      deliveryRatePercent: '0.00',
    });
    const staff = { category: 'staff', budget: '500.00', previous: '0.00', actual: null, cumulative: '0.00' };
    expect(begun.body.financial.lines[0]).toEqual(staff);
    expect((await iom.post(path, { obligationId })).body.code).toBe('report-exists');
    id = begun.body.id;
  });

  it.each([
    [
      { financial: { expenditure: [{ category: 'yachts', amount: '1' }] } },
      '/financial/expenditure/0/category',
    ],
    [{ financial: { expenditure: [{ category: 'staff', amount: 1 }] } }, '/financial/expenditure/0/amount'],
    [
      { financial: { expenditure: [{ category: 'staff', amount: '1.005' }] } },
      '/financial/expenditure/0/amount',
    ],
    [{ financial: { expenditure: [{ category: 'staff' }] } }, '/financial/expenditure/0/amount'],
    [{ financial: null }, '/financial'],
    [{ narrative: { summary: 'x' } }, '/narrative'],
    [{ extra: 1 }, '/extra'],
  ])('refuses %j, naming the field', async (body, pointer) => {
    const answer = await portfolio.as.iom.patch(`${path}/${id}`, body, ifMatch(1));
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer })]);
  });

  it('keeps null apart from zero and saves what is incomplete', async () => {
    const line = (category: string, amount: string | null) => ({
      financial: { expenditure: [{ category, amount }] },
    });
    const { iom, ilo, unhcr } = portfolio.as;
    expect((await iom.patch(`${path}/${id}`, line('staff', '0'))).status).toBe(428);
    const zero = await iom.patch(`${path}/${id}`, line('staff', '0'), ifMatch(1));
    expect(zero.body.financial.totals.actual).toBe('0.00');
    const none = await iom.patch(`${path}/${id}`, line('staff', null), ifMatch(zero));
    expect(none.body.financial.totals.actual).toBeNull();
    const stale = await iom.patch(`${path}/${id}`, line('staff', '7'), ifMatch(zero));
    expect([stale.status, stale.body.currentVersion]).toEqual([412, 3]);
    expect((await ilo.patch(`${path}/${id}`, line('staff', '7'), ifMatch(3))).status).toBe(403);
    expect((await unhcr.patch(`${path}/${id}`, line('staff', '7'), ifMatch(3))).status).toBe(404);
  });

  it('tells everything that it lacks when submitted', async () => {
    const negative = { financial: { expenditure: [{ category: 'staff', amount: '-1' }] } };
    await portfolio.as.iom.patch(`${path}/${id}`, negative, ifMatch(3));
    const answer = await portfolio.as.iom.post(`${path}/${id}/submit`, undefined, ifMatch(4));
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toHaveLength(8);
    expect(answer.body.errors[0]).toMatchObject({
      pointer: '/financial/expenditure/0/amount',
      code: 'amount-negative',
    });
  });

  it('is read by its entities as it is, by staff as submitted, by the committee not yet', async () => {
    const url = `${path}/${id}`;
    expect((await portfolio.as.ilo.get(url)).body.financial).not.toBeNull();
    expect((await portfolio.as.secretariat.get(url)).body.financial).toBeNull();
    expect((await portfolio.as.member.get(url)).status).toBe(404);
    expect((await portfolio.as.unhcr.get(url)).status).toBe(404);
  });

  it('goes back and forth until the agent accepts it; the expenditure is posted once', async () => {
    const { iom, agent, approver, secretariat, member } = portfolio.as;
    const saved = await iom.patch(`${path}/${id}`, spent('500.00', '12.50'), ifMatch(4));
    const url = `${path}/${id}`;
    const first = await iom.post(`${url}/submit`, undefined, ifMatch(saved));
    expect(first.body).toMatchObject({ state: 'submitted', submittedVersion: 1, digest: expect.any(String) });
    expect((await iom.post(`${url}/submit`, undefined, ifMatch(first))).status).toBe(409);
    expect((await secretariat.post(`${url}/accept`, undefined, ifMatch(first))).status).toBe(403);
    const returned = await agent.post(`${url}/return`, { reason: 'Travel?' }, ifMatch(first));
    expect(returned.body).toMatchObject({ state: 'returned', stateLabel: 'Returned to the organisation' });
    const changed = await iom.patch(url, spent('300.00', '12.50'), ifMatch(returned));
    expect((await agent.get(url)).body.financial.totals.actual).toBe('512.50');
    const second = await iom.post(`${url}/submit`, undefined, ifMatch(changed));
    expect(second.body.submittedVersion).toBe(2);
    const both = await Promise.all(
      [agent, approver].map((client) => client.post(`${url}/accept`, undefined, ifMatch(second))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await advance('IOM')).toBe(700 - 312.5);
    const accepted = await member.get(url);
    expect(accepted.body).toMatchObject({ state: 'accepted', submittedVersion: 2 });
    expect(accepted.body.financial).toMatchObject({ deliveryRatePercent: '78.13', warnings: [] });
    const obligation = await secretariat.get(`/funds/MIG00/obligations/${accepted.body.obligationId}`);
    expect(obligation.body.state).toBe('met');
  });

  it('stands once accepted, by any entry point', async () => {
    const { iom, agent } = portfolio.as;
    const now = ifMatch(await iom.get(`${path}/${id}`));
    const late = [
      await iom.patch(`${path}/${id}`, spent('1', '1'), now),
      await iom.post(`${path}/${id}/submit`, undefined, now),
      await agent.post(`${path}/${id}/return`, { reason: 'x' }, now),
      await agent.post(`${path}/${id}/accept`, undefined, now),
    ];
    expect(late.map(({ status }) => status)).toEqual([409, 409, 409, 409]);
    const { sql } = portfolio.api.database;
    const rewrite = sql(`UPDATE report SET content = '{}' WHERE id = $1`, [id]);
    await expect(rewrite).rejects.toMatchObject({ constraint: 'report_stands' });
  });
});

describe('the next report', () => {
  it('shows what came before, warns above what was funded, is valued today while its year runs', async () => {
    const { agent, approver } = portfolio.as;
    const report = await submitted('iom', 1, '900.00', '0');
    expect(report.body.financial.totals).toMatchObject({ previous: '312.50', cumulative: '1212.50' });
    expect(report.body.financial.deliveryRatePercent).toBe('173.21');
    expect(report.body.financial.warnings.map(({ code }: { code: string }) => code)).toEqual([
      'delivery-above-funded',
      'category-above-budget',
      'period-not-over',
    ]);
    const url = `${path}/${report.body.id}`;
    const stale = await agent.post(`${url}/accept`, undefined, ifMatch(1));
    expect(stale.status).toBe(412);
    expect((await approver.post(`${url}/accept`, undefined, ifMatch(report))).status).toBe(200);
    const [posting] = await portfolio.api.database.sql<{ day: string }>(
      `SELECT value_date::text AS day FROM posting WHERE source_id = $1`,
      [report.body.id],
    );
    expect(posting!.day).toBe('2026-11-21');
    expect(await advance('IOM')).toBe(700 - 1212.5);
  });

  it('is never verified by who submitted it', async () => {
    const other = await portfolio.programme('JP-2', 'active', {
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
    });
    await portfolio.generate();
    programmeId = other;
    const report = await submitted('both', 0, '0', '0');
    const url = `${path}/${report.body.id}/accept`;
    const own = await portfolio.as.both.post(url, undefined, ifMatch(report));
    expect([own.status, own.body.code]).toEqual([403, 'report-verified-by-submitter']);
    const write = `UPDATE report SET state = 'accepted', accepted_at = now(), accepted_by = $2 WHERE id = $1`;
    const attack = portfolio.api.database.sql(write, [report.body.id, portfolio.personIds.both]);
    await expect(attack).rejects.toMatchObject({ constraint: 'report_two_people' });
    expect((await portfolio.as.agent.post(url, undefined, ifMatch(report))).status).toBe(200);
    const postings = `SELECT 1 FROM posting WHERE source_id = $1`;
    expect(await portfolio.api.database.sql(postings, [report.body.id])).toEqual([]);
  });

  it('lists for each what they may read, with as many queries for one as for many', async () => {
    const { api, as } = portfolio;
    expect((await as.iom.get(`${path}?total=1`)).body.total).toBe('3');
    expect((await as.unhcr.get(`${path}?total=1`)).body.total).toBe('0');
    expect((await as.member.get(`${path}?state=accepted&type=annual-financial`)).body.items).toHaveLength(3);
    expect((await as.ilo.get(`${path}?organisation=ILO`)).body.items).toEqual([]);
    const one = await queryCount(api, () => as.agent.get(`${path}?limit=1`));
    const many = await queryCount(api, () => as.agent.get(`${path}?limit=100`));
    expect(many).toBe(one);
  });
});
