import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '#platform/config';
import { insertFund, insertPerson } from '../support/people.js';
import { type ProductProcess, startProcess } from '../support/processes.js';
import { freePort } from '../support/queue-stores.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { until } from '../support/wait.js';

let database: TestDatabase;
let api: ProductProcess;
let address: string;
const secret = 'my-very-secret-password';

beforeAll(async () => {
  database = await createTestDatabase();
  const fundId = await insertFund(database);
  await insertPerson(database, { email: 'admin@x.test', roles: [{ role: 'administrator', fundId }] });
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  const settings = {
    NODE_ENV: 'test',
    PORT: String(port),
    LOG_LEVEL: 'debug',
    DATABASE_URL: database.appUrl,
  };
  api = await startProcess('api', Config.read(settings));
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

describe('the log', () => {
  it('has a line per request with its id, and no secret', async () => {
    const login = (password: string) =>
      fetch(`${address}/api/v1/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'admin@x.test', password }),
      });
    await login(secret);
    const signedIn = await login('tributary-demo');
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
    const bearer = 'tbt_bearer-secret';
    await fetch(`${address}/api/v1/me`, { headers: { cookie, authorization: `Bearer ${bearer}` } });
    const link = `${address}/api/v1/auth/invitations/tbl_path-secret?token=query-secret`;
    const last = await fetch(link, { method: 'POST' });
    const [id, lastId] = [signedIn, last].map((answer) => answer.headers.get('x-request-id')!);
    const log = await until(
      async () => api.log(),
      (text) => text.includes(lastId!),
    );
    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const line = lines.find(({ reqId, status }) => reqId === id && status !== undefined);
    expect(line).toMatchObject({ method: 'POST', route: '/api/v1/auth/login', status: 200 });
    for (const hidden of [
      secret,
      'tributary-demo',
      cookie.split('=')[1]!,
      bearer,
      'path-secret',
      'query-secret',
    ]) {
      expect(log.includes(hidden)).toBe(false);
    }
  });
});

describe('health and metrics', () => {
  it('say that the process lives and is ready', async () => {
    expect(await (await fetch(`${address}/api/health/live`)).json()).toEqual({ status: 'live' });
    const ready = await fetch(`${address}/api/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ready', checks: { database: 'ok' } },
    ]);
  });

  it('measure requests by route, never by address', async () => {
    const id = '0190a0a0-0000-7000-8000-000000000001';
    await fetch(`${address}/api/v1/funds/MIG00/deliveries/${id}`);
    const metrics = await (await fetch(`${address}/api/metrics`)).text();
    expect(metrics).toContain('route="/api/v1/funds/:fundCode/deliveries/:id",status="401"');
    expect(metrics).not.toContain(id);
    expect(metrics).toContain('tributary_events_waiting{what="undispatched"}');
  });
});
