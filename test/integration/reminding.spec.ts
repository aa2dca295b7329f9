import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Portfolio, startPortfolio } from '../support/reporting.js';
import { type Client, ifMatch } from '../support/test-api.js';

const path = '/funds/MIG00/obligations';

let portfolio: Portfolio;
let owed: { id: string; version: number };

beforeAll(async () => {
  portfolio = await startPortfolio();
  await portfolio.programme('JP-1', 'active', { startsOn: '2025-07-01', endsOn: '2027-06-30' });
  await portfolio.generate();
  const { body } = await portfolio.as.secretariat.get(`${path}?organisation=ILO&state=overdue`);
  owed = body.items[0];
});
afterAll(() => portfolio.close());

/** A session ends with its day. */
async function signInAgain(): Promise<void> {
  for (const seat of ['secretariat', 'ilo'] as const)
    portfolio.as[seat] = await portfolio.api.signIn(`${seat}@x.test`);
}

const remind = (client: Client, version = owed.version) =>
  client.post(`${path}/${owed.id}/remind`, {}, ifMatch(version));
const events = () =>
  portfolio.api.database.sql<{ name: string; payload: object; actor_id: string }>(
    `SELECT name, payload, actor_id FROM event
      WHERE subject_id = $1 AND name <> 'obligation.created' ORDER BY id`,
    [owed.id],
  );

describe('reminding by hand', () => {
  it('shows first whom it would reach', async () => {
    const { body } = await portfolio.as.secretariat.get(`${path}/${owed.id}/recipients`);
    expect(body.items).toEqual([
      {
        personId: portfolio.personIds.ilo,
        name: 'ilo@x.test',
        organisation: 'ILO',
        language: 'en',
        message: 'obligation-overdue',
      },
    ]);
    expect(await events()).toEqual([]);
  });

  it('is for the secretariat alone', async () => {
    for (const seat of ['ilo', 'iom', 'agent', 'member'] as const) {
      expect((await remind(portfolio.as[seat])).status).toBe(403);
      expect((await portfolio.as[seat].get(`${path}/${owed.id}/recipients`)).status).toBe(403);
    }
    expect((await portfolio.as.secretariat.post(`${path}/${owed.id}/remind`)).status).toBe(428);
    expect((await remind(portfolio.as.secretariat, 99)).status).toBe(412);
  });

  it('happens once a day, whoever clicks and however often', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => remind(portfolio.as.secretariat)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 200)!.body.remindedAt).toBe('2026-11-21T12:00:00.000Z');
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('reminded-today');
    const [event, ...more] = await events();
    expect(more).toEqual([]);
    expect(event).toMatchObject({ name: 'obligation.overdue', actor_id: portfolio.personIds.secretariat });
    expect(event!.payload).toMatchObject({ dueOn: '2026-04-30', offsetDays: 205 });
    portfolio.api.clock.moveTo('2026-11-22T12:00:00Z');
    await signInAgain();
    expect((await remind(portfolio.as.secretariat)).status).toBe(200);
  });

  it('stops when the report has been handed in, and when nothing is owed', async () => {
    portfolio.api.clock.moveTo('2026-11-23T12:00:00Z');
    await signInAgain();
    const reports = '/funds/MIG00/reports';
    const begun = await portfolio.as.ilo.post(reports, { obligationId: owed.id });
    const { lines } = begun.body.financial;
    const expenditure = lines.map(({ category }: { category: string }) => ({ category, amount: '0.00' }));
    const told = await portfolio.as.ilo.patch(
      `${reports}/${begun.body.id}`,
      { financial: { expenditure } },
      ifMatch(begun),
    );
    const sent = await portfolio.as.ilo.post(`${reports}/${begun.body.id}/submit`, {}, ifMatch(told));
    expect(sent.status).toBe(200);
    expect((await remind(portfolio.as.secretariat)).body.code).toBe('transition-not-possible');
    const [other] = (await portfolio.as.secretariat.get(`${path}?organisation=IOM&state=overdue`)).body.items;
    const waived = await portfolio.as.secretariat.post(
      `${path}/${other.id}/waive`,
      { reason: 'Not needed.' },
      ifMatch(other.version),
    );
    const again = await portfolio.as.secretariat.post(`${path}/${other.id}/remind`, {}, ifMatch(waived));
    expect(again.body.code).toBe('transition-not-possible');
  });
});
