import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWorker, type Worker } from '../../apps/worker/src/server.js';
import { type Portfolio, startPortfolio } from '../support/reporting.js';

let portfolio: Portfolio;
let worker: Worker;

beforeAll(async () => {
  portfolio = await startPortfolio();
  await portfolio.programme('JP-1', 'active', { startsOn: '2025-07-01', endsOn: '2027-06-30' });
  worker = await createWorker(portfolio.api.config, portfolio.api.clock);
});
afterAll(async () => {
  await worker.close();
  await portfolio.close();
});

describe('the worker’s calendar', () => {
  it('makes what is owed and reminds of what is late, by the clock, and nothing twice', async () => {
    await Promise.all([worker.run('remind-of-reports'), worker.run('remind-of-reports')]);
    await worker.run('remind-of-reports');
    const { items } = (await portfolio.as.secretariat.get('/funds/MIG00/obligations')).body;
    expect(items).toHaveLength(6);
    const events = await portfolio.api.database.sql<{ name: string; count: number }>(
      `SELECT name, count(*)::int AS count FROM event WHERE subject_type = 'obligation'
        GROUP BY name ORDER BY name`,
    );
    expect(events).toEqual([
      { name: 'obligation.created', count: 6 },
      { name: 'obligation.overdue', count: 3 },
    ]);
  });
});
