import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { insertNote, recordEvent } from '../support/notes.js';
import { insertFund, insertOrganisation, insertPerson } from '../support/people.js';
import { startProcess } from '../support/processes.js';
import { freePort } from '../support/queue-stores.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { startTestApi, type TestApi } from '../support/test-api.js';
import { until } from '../support/wait.js';

// PostgreSQL ends connections at its restart or failover: idle ones, waiting ones and those at work.
const rounds = 4;
const patience = 30_000;
let api: TestApi;
let mail: MailServer;
let admin: pg.Client;

beforeAll(async () => {
  mail = await startMailServer(60);
  api = await startTestApi({ SMTP_URL: mail.url });
  admin = new pg.Client({ connectionString: process.env['TEST_ADMIN_URL'] });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await api.close();
  await mail.close();
});

/** Ends every connection of the product’s role to this database; returns how many. */
async function cutAll(): Promise<number> {
  const { rowCount } = await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = $2`,
    [new URL(api.config.get('DATABASE_URL')).pathname.slice(1), 'tributary_app'],
  );
  return rowCount ?? 0;
}

function statusOf(url: string): Promise<number> {
  return fetch(url).then(
    ({ status }) => status,
    () => 0,
  );
}

it('do not end the api: it answers again', async () => {
  const port = await freePort();
  const running = await startProcess('api', api.config.with({ PORT: port, LOG_LEVEL: 'error' }));
  const base = `http://127.0.0.1:${port}/api`;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const asked = Promise.all(Array.from({ length: 30 }, () => statusOf(`${base}/v1/public/funds`)));
      expect(await cutAll()).toBeGreaterThan(0);
      await asked;
      for (const path of ['health/ready', 'v1/public/funds'])
        await until(
          () => statusOf(`${base}/${path}`),
          (status) => status === 200,
          patience,
        );
    }
    expect(running.log()).not.toMatch(/Unhandled|uncaught/i);
  } finally {
    await running.stop();
  }
});

it('do not end the worker: it tells people again', async () => {
  const fundId = await insertFund(api.database);
  const organisationId = await insertOrganisation(api.database, 'IOM');
  await insertPerson(api.database, {
    email: 'iom@x.test',
    organisationId,
    roles: [{ role: 'focal-point', fundId }],
  });
  const noteId = await insertNote(api, fundId, [organisationId]);
  const returned = () =>
    recordEvent(api, {
      name: 'concept-note.returned',
      fundId,
      subject: { type: 'concept-note', id: noteId },
      payload: { code: 'MIG00-CN-0042', version: 1 },
    });
  const port = await freePort();
  const worker = await startProcess('worker', api.config.with({ WORKER_PORT: port, LOG_LEVEL: 'error' }));
  try {
    for (let round = 0; round < rounds; round += 1) {
      await Promise.all(Array.from({ length: 10 }, returned));
      expect(await cutAll()).toBeGreaterThan(0);
      await until(
        () => statusOf(`http://127.0.0.1:${port}/health/ready`),
        (status) => status === 200,
        patience,
      );
    }
    const eventId = await returned();
    await until(
      () => api.database.sql(`SELECT state FROM delivery WHERE event_id = $1 AND state = 'sent'`, [eventId]),
      (sent) => sent.length === 1,
      patience,
    );
    expect(worker.log()).not.toMatch(/Unhandled|uncaught/i);
  } finally {
    await worker.stop();
  }
});
