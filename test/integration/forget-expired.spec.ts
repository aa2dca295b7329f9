import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createWorker, type Worker } from '../../apps/worker/src/server.js';
import { insertPerson } from '../support/people.js';
import { startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let worker: Worker;
let person: string;

beforeAll(async () => {
  api = await startTestApi();
  person = await insertPerson(api.database, { email: 'a@x.test', roles: [] });
  worker = await createWorker(api.config, api.clock);
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

/** Rows that were made so many hours ago, `number` of each kind; what is over is named so. */
async function insert(name: string, number: number, hoursAgo: number, used = false): Promise<void> {
  const made = new Date(api.clock.now().getTime() - hoursAgo * 3_600_000);
  const params = [person, made, name, number];
  await api.database.sql(
    `INSERT INTO session (id, person_id, token_hash, created_at, seen_at, expires_at, user_agent)
     SELECT gen_random_uuid(), $1, $3 || n, $2, $2, $2::timestamptz + interval '12 hours', $3
       FROM generate_series(1, $4::int) n`,
    params,
  );
  await api.database.sql(
    `INSERT INTO account_link (id, person_id, purpose, token_hash, created_at, expires_at, used_at)
     SELECT gen_random_uuid(), $1, 'invitation', $3 || n, $2, $2::timestamptz + interval '12 hours',
            CASE WHEN $5 THEN $2::timestamptz END FROM generate_series(1, $4::int) n`,
    [...params, used],
  );
  await api.database.sql(
    `INSERT INTO idempotency_key (actor_id, key, request_hash, created_at)
     SELECT $1, $3 || n, '', $2 FROM generate_series(1, $4::int) n`,
    params,
  );
}

const left = async () => {
  const [counts] = await api.database.sql<Record<string, number>>(
    `SELECT (SELECT count(*) FROM session)::int AS sessions,
            (SELECT count(*) FROM account_link)::int AS links,
            (SELECT count(*) FROM idempotency_key)::int AS keys`,
  );
  return counts;
};

it('forgets sessions, links and kept answers that are over, however many, and nothing else', async () => {
  await insert('over', 1_203, 24.1);
  await insert('used', 2, 1, true);
  await insert('good', 3, 11.9);
  await worker.run('forget-expired');
  expect(await left()).toEqual({ sessions: 5, links: 3, keys: 5 });
  await worker.run('forget-expired');
  expect(await left()).toEqual({ sessions: 5, links: 3, keys: 5 });
  api.clock.moveTo(new Date(api.clock.now().getTime() + 24 * 3_600_000));
  await worker.run('forget-expired');
  expect(await left()).toEqual({ sessions: 0, links: 0, keys: 0 });
});
