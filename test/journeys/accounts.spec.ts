import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createWorker, type Worker } from '../../apps/worker/src/server.js';
import { insertPerson } from '../support/people.js';
import { ifMatch, startTestApi, type TestApi } from '../support/test-api.js';
import { until } from '../support/wait.js';

let api: TestApi;
let worker: Worker;
const newcomer = 'nadia@x.test';
const password = 'a long enough phrase';

beforeAll(async () => {
  api = await startTestApi();
  const roles = [{ role: 'administrator' as const, fundId: null }];
  await insertPerson(api.database, { email: 'admin@x.test', roles });
  worker = await createWorker(api.config, api.clock);
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

/** The secret in the newest of so many messages to an address. */
async function secretIn(count: number): Promise<string> {
  const [newest] = await until(
    async () => (await api.visitor.get(`/demo/outbox?to=${newcomer}`)).body.items as { text: string }[],
    (items) => items.length === count,
  );
  return /tbl_[\w-]+/.exec(newest!.text)![0];
}

it('invites a person by mail, whose link works once, and lets them choose a new password', async () => {
  const admin = await api.signIn('admin@x.test');
  const body = { email: newcomer, fullName: 'Nadia Ω', language: 'fr' };
  const person = await admin.post('/people', body);
  expect((await admin.post(`/people/${person.body.id}/invite`, undefined, ifMatch(person))).status).toBe(200);
  const secret = await secretIn(1);
  expect((await api.visitor.post(`/auth/invitations/${secret}`, { password })).status).toBe(204);
  expect((await api.visitor.post(`/auth/invitations/${secret}`, { password })).status).toBeGreaterThan(399);
  await api.signIn(newcomer, password);

  await api.visitor.post('/auth/password-reset', { email: newcomer });
  // Beside it: that the password was changed by the invitation.
  const second = await secretIn(3);
  const next = 'another long enough phrase';
  expect((await api.visitor.post(`/auth/password-reset/${second}`, { password: next })).status).toBe(204);
  await api.signIn(newcomer, next);
});

it('keeps the secret nowhere but in the message', async () => {
  const secrets = await api.database.sql<{ secret: string }>(
    `SELECT substring(text from 'tbl_[A-Za-z0-9_-]+') AS secret FROM caught_mail WHERE text ~ 'tbl_'`,
  );
  expect(secrets).toHaveLength(2);
  const tables = ['event', 'delivery', 'account_link', 'outbox', 'bullmq.job'];
  for (const table of tables) {
    const rows = await api.database.sql<{ text: string }>(`SELECT t::text AS text FROM ${table} t`);
    for (const { secret } of secrets) expect(rows.filter(({ text }) => text.includes(secret))).toEqual([]);
  }
});
