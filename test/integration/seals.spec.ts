import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId, systemActor } from '#kernel';
import { Database } from '#platform/database';
import { Events, EventVerifier, Sealer } from '#platform/events';
import { insertFund } from '../support/people.js';
import { startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let fundId: string;

beforeAll(async () => {
  api = await startTestApi();
  fundId = await insertFund(api.database);
});
afterAll(() => api.close());

const verify = (fund: string | null = fundId) => api.app.get(EventVerifier).verify(fund);

async function record(fund: string | null, count: number): Promise<string[]> {
  const events = api.app.get(Events);
  const ids: string[] = [];
  await api.app.get(Database).transaction(async (tx) => {
    for (let index = 0; index < count; index += 1) {
      const payload = { eventId: newId(), template: `é “${index}”` };
      const subject = { type: 'delivery', id: newId() };
      ids.push(
        await events.record(tx, systemActor(), { name: 'delivery.failed', fundId: fund, subject, payload }),
      );
    }
  });
  return ids;
}

describe('the seals of history', () => {
  it('join every committed event of a fund in one chain, whoever seals and in batches', async () => {
    await record(fundId, 25);
    await record(null, 5);
    expect(await verify()).toMatchObject({ intact: true, checked: 0, waiting: 25 });
    const sealers = Array.from({ length: 4 }, () => api.app.get(Sealer).seal(10));
    expect((await Promise.all(sealers)).reduce((a, b) => a + b)).toBeGreaterThanOrEqual(10);
    while ((await api.app.get(Sealer).seal(10)) > 0);
    expect(await verify()).toMatchObject({ intact: true, checked: 25, waiting: 0, unknown: 0, broken: null });
    expect(await verify(null)).toMatchObject({ intact: true, checked: 5 });
    await record(fundId, 1);
    await api.app.get(Sealer).seal();
    expect(await verify()).toMatchObject({ intact: true, head: { seq: 26 } });
  });

  it('show what even the owner of the tables has changed, and where', async () => {
    const attacks: [string, string, string][] = [
      [
        `UPDATE event SET payload = payload || '{"template": "other"}' WHERE id = $1`,
        'columns-altered',
        'payload',
      ],
      [
        `UPDATE event SET canonical = replace(canonical, 'failed', 'sent') WHERE id = $1`,
        'text-altered',
        'text',
      ],
      [`UPDATE event_seal SET hash = repeat('a', 64) WHERE event_id = $1`, 'text-altered', 'hash'],
      [`UPDATE event_seal SET prev_hash = repeat('a', 64) WHERE event_id = $1`, 'chain-broken', 'link'],
      [`DELETE FROM event_seal WHERE event_id = $1`, 'gap', 'seal'],
    ];
    for (const [attack, why, code] of attacks) {
      const own = await insertFund(api.database, `X${code.toUpperCase()}`);
      const ids = await record(own, 3);
      await api.app.get(Sealer).seal();
      await api.database.sql(attack, [ids[1]]);
      const found = await verify(own);
      expect([found.intact, found.broken?.why, found.checked]).toEqual([false, why, 1]);
    }
  });

  it('show an event that came in by another door', async () => {
    const own = await insertFund(api.database, 'DOOR');
    await api.database.sql(
      `INSERT INTO event (id, fund_id, name, subject_type, subject_id, request_id, occurred_at,
                          payload, canonical)
       VALUES ($1, $2, 'x.y', 'x', $1, 'r', now(), '{}', '{}')`,
      [newId(), own],
    );
    expect(await verify(own)).toMatchObject({ intact: false, unknown: 1 });
  });

  it('cannot be undone by the application: its role may add to history and nothing else', async () => {
    const client = new pg.Client({ connectionString: api.database.appUrl });
    await client.connect();
    for (const table of ['event', 'event_seal']) {
      for (const sql of [
        `UPDATE ${table} SET event_id = event_id`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
      ]) {
        const change = sql.replace('event SET event_id = event_id', 'event SET name = name');
        await expect(client.query(change)).rejects.toThrow(/permission denied/);
      }
    }
    await client.end();
  });
});
