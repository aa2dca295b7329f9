import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { prepareQueues } from '../../libs/platform/src/queues/prepare.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('prepares the queues again after the application’s role made a sequence there', async () => {
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  await client.query('CREATE SEQUENCE bullmq.bullmq_jid_of_the_role');
  await client.end();
  await prepareQueues(database.ownerUrl, 'tributary_app');
  const [{ may } = { may: false }] = await database.sql<{ may: boolean }>(
    `SELECT bool_and(has_sequence_privilege('tributary_app', oid, 'USAGE')) AS may FROM pg_class
      WHERE relkind = 'S' AND relnamespace = 'bullmq'::regnamespace`,
  );
  expect(may).toBe(true);
});
