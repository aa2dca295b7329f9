import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { createApi } from '../../apps/api/src/server.js';
import { ManualClock } from '#kernel';
import { Config } from '#platform/config';
import { answerChecker } from './answers.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

// Tests read answers freely; the OpenAPI check holds their shape.
type AnyBody = ReturnType<typeof JSON.parse>;

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  body: Body;
  headers: Record<string, string>;
}

/** A person's hands on the API. Every answer is checked against the OpenAPI document. */
export interface Client {
  /** The session's cookie, for requests that this client does not make; null for a visitor. */
  readonly cookie: string | null;
  get<Body = AnyBody>(path: string, headers?: Record<string, string>): Promise<Answer<Body>>;
  post<Body = AnyBody>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<Body>>;
  put<Body = AnyBody>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<Body>>;
  patch<Body = AnyBody>(
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<Body>>;
  delete<Body = AnyBody>(path: string, headers?: Record<string, string>): Promise<Answer<Body>>;
}

export interface TestApi {
  app: NestFastifyApplication;
  database: TestDatabase;
  clock: ManualClock;
  config: Config;
  address: string;
  visitor: Client;
  /** Signs in through HTTP and keeps the cookie. */
  signIn(email: string, password?: string): Promise<Client>;
  close(): Promise<void>;
}

export const testPassword = 'tributary-demo';

/** Starts the API on a database of its own. The clock stands at 2026-11-21T12:00:00Z until moved. */
export async function startTestApi(
  changes: Record<string, string> = {},
  createDatabase = createTestDatabase,
): Promise<TestApi> {
  const database = await createDatabase();
  const clock = new ManualClock(new Date('2026-11-21T12:00:00Z'));
  const environment = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'fatal',
    PORT: '0',
    WEB_DIR: '',
    DATABASE_POOL: '8',
    ...changes,
  };
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tributary-files-'));
  const config = Config.read({
    DATA_DIR: dataDir,
    ...environment,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
  });
  const app = await createApi(config, clock);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = await app.getUrl();
  const check = answerChecker();
  const clientWith = (cookie: string | null): Client => createClient(address, cookie, check);
  return {
    app,
    database,
    clock,
    config,
    address,
    visitor: clientWith(null),
    async signIn(email, password = testPassword) {
      const answer = await supertest(address).post('/api/v1/auth/login').send({ email, password });
      if (answer.status !== 200) throw new Error(`sign-in of ${email}: ${answer.status} ${answer.text}`);
      return clientWith(answer.headers['set-cookie']![0]!.split(';')[0]!);
    },
    async close() {
      await app.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function createClient(address: string, cookie: string | null, check: (answer: Checked) => void): Client {
  const call = async (method: Method, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const url = path.startsWith('/api/') ? path : `/api/v1${path}`;
    let request = supertest(address)[method](url).set(headers);
    if (cookie) request = request.set('cookie', cookie);
    const response = body === undefined ? await request : await request.send(body as object);
    const type = response.headers['content-type'] ?? '';
    check({ method, path: url, status: response.status, body: response.body, type });
    return { status: response.status, body: response.body, headers: response.headers as never };
  };
  return {
    cookie,
    get: (path, headers) => call('get', path, undefined, headers),
    post: (path, body, headers) => call('post', path, body, headers),
    put: (path, body, headers) => call('put', path, body, headers),
    patch: (path, body, headers) => call('patch', path, body, headers),
    delete: (path, headers) => call('delete', path, undefined, headers),
  };
}

interface Checked {
  method: string;
  path: string;
  status: number;
  body: unknown;
  type: string;
}

/** The header that says which version a change is based on. */
export function ifMatch(answer: { body: { version: number } } | number): Record<string, string> {
  return { 'if-match': `"v${typeof answer === 'number' ? answer : answer.body.version}"` };
}
