import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portfolio, queryCount, startPortfolio } from '../support/reporting.js';
import { kindsAbout, tasksOf } from '../support/tasks.js';
import { ifMatch } from '../support/test-api.js';

let portfolio: Portfolio;
const path = '/funds/MIG00';
beforeAll(async () => {
  portfolio = await startPortfolio();
});
afterAll(() => portfolio.close());

const cell = (organisation: string, number: number, amount: string) => ({ organisation, number, amount });

describe('money on its way', () => {
  it('waits for one hand after the other, never for one that had it', async () => {
    const { as } = portfolio;
    const id = await portfolio.programme('JP-1', 'signed');
    expect(await kindsAbout(as.secretariat, id)).toEqual(['tranches-plan']);
    const tranches = [cell('IOM', 1, '600.00'), cell('IOM', 2, '400.00'), cell('ILO', 1, '500.00')];
    await as.secretariat.put(`${path}/programmes/${id}/tranches`, { tranches }, ifMatch(0));
    const { me } = await tasksOf(as.secretariat);
    expect(me.items.map(({ kind, subject }) => `${kind} ${subject.id.replace(id, '')}`)).toEqual([
      'transfer-request /ILO/1',
      'transfer-request /IOM/1',
    ]);
    expect(me.items[1]!.label).toBe('Tranche 1 of IOM can be requested: USD 600.00.');
    const request = { programmeId: id, organisation: 'IOM', tranche: 1 };
    const made = await as.secretariat.post(`${path}/transfers`, request);
    const transfer = made.body.id as string;
    expect(await kindsAbout(as.approver, transfer)).toEqual(['transfer-approve']);
    expect(await kindsAbout(as.agent, transfer)).toEqual([]);
    expect(await kindsAbout(as.iom, transfer)).toEqual(['transfer-awaited']);
    expect(await kindsAbout(as.ilo, transfer)).toEqual([]);
    const approved = await as.approver.post(`${path}/transfers/${transfer}/approve`, {}, ifMatch(made));
    expect(approved.status).toBe(200);
    expect(await kindsAbout(as.agent, transfer)).toEqual(['transfer-execute']);
    expect(await kindsAbout(as.approver, transfer)).toEqual([]);
    const grant = `INSERT INTO role_grant (id, person_id, role, fund_id, valid_from)
                   VALUES (gen_random_uuid(), $1, 'agent', $2, '2020-01-01')`;
    await portfolio.api.database.sql(grant, [portfolio.personIds.approver, portfolio.fundId]);
    expect(await kindsAbout(as.approver, transfer)).toEqual([]);
    const requested = (await tasksOf(as.secretariat)).me.items.map(({ subject }) => subject.id);
    expect(requested).toEqual([`${id}/ILO/1`]);
  });
});

describe('a report', () => {
  it('waits for its entity, then for whoever verifies it, never the one who submitted', async () => {
    const { as, api } = portfolio;
    const id = await portfolio.programme('JP-2', 'active', { startsOn: '2025-07-01' });
    await portfolio.generate();
    const mine = (await tasksOf(as.ilo)).me.items.filter(({ kind }) => kind === 'report-write');
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({
      late: true,
      dueOn: '2026-04-30',
      label: 'Annual financial report 2025 of ILO is to be written.',
    });
    const obligation = mine[0]!.subject.id;
    expect(await kindsAbout(as.secretariat, obligation)).toEqual(['report-remind']);
    expect(await kindsAbout(as.unhcr, obligation)).toEqual([]);
    const made = await as.ilo.post(`${path}/reports`, { obligationId: obligation });
    expect(made.status).toBe(201);
    const report = made.body.id as string;
    expect(await kindsAbout(as.ilo, report, obligation)).toEqual(['report-finish']);
    await api.database.sql(
      `UPDATE report SET state = 'submitted', submitted_version = 1, submitted_by = $2 WHERE id = $1`,
      [report, portfolio.personIds.agent],
    );
    expect(await kindsAbout(as.ilo, report)).toEqual(['report-awaited']);
    expect(await kindsAbout(as.agent, report)).toEqual([]);
    expect(await kindsAbout(as.approver, report)).toEqual(['report-verify']);
    expect(await kindsAbout(as.secretariat, report, obligation)).toEqual([]);
    const financial = await tasksOf(as.iom);
    expect(financial.me.items.filter(({ kind }) => kind === 'report-write')).toHaveLength(2);
    expect(financial.me.items[0]!.dueOn! <= financial.me.items.at(-1)!.dueOn!).toBe(true);
    expect(id).toBeTruthy();
  });

  it('costs the same however many there are', async () => {
    const read = () => portfolio.as.secretariat.get('/me/tasks');
    const few = await queryCount(portfolio.api, read);
    for (const code of ['JP-3', 'JP-4', 'JP-5'])
      await portfolio.programme(code, 'active', { startsOn: '2025-07-01' });
    await portfolio.generate();
    expect(await queryCount(portfolio.api, read)).toBe(few);
  });
});
