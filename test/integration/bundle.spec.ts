import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '#platform/config';
import { startProcess } from '../support/processes.js';
import { freePort } from '../support/queue-stores.js';
import { createDemoDatabase, type TestDatabase } from '../support/test-database.js';

// Everything else is in the bundle. A package that is in both is there twice, and one does not know what the
// other was told.
const outside = ['@node-rs/argon2', 'class-transformer', 'class-validator', 'swagger-ui-dist'];
const ofThose = ['libphonenumber-js', 'validator'];

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createDemoDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'tributary-bundle-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

/** Runs a process of the built product, and tells of which packages it loaded files by then. */
async function packagesOf(
  name: 'api' | 'worker',
  use: (address: string) => Promise<void>,
): Promise<string[]> {
  const port = await freePort();
  const config = Config.read({
    NODE_ENV: 'test',
    LOG_LEVEL: 'fatal',
    PORT: String(port),
    DATABASE_URL: database.appUrl,
    DATA_DIR: path.join(folder, 'data'),
  });
  const loaded = path.join(folder, name);
  const running = await startProcess(name, config, { NODE_V8_COVERAGE: loaded });
  await use(`http://127.0.0.1:${port}`).finally(() => running.stop());
  const scripts = readdirSync(loaded).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(path.join(loaded, file), 'utf8')) as {
      result: { url: string }[];
    };
    return result.map(({ url }) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]);
  });
  return [...new Set(scripts.filter((found) => found !== undefined))].sort();
}

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'secretariat@demo.tributary.test', password: 'tributary-demo' }),
  });
  await answer.text();
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

describe('the bundle', () => {
  it('of the api reads what is asked as the sources do, and loads nothing twice', async () => {
    const packages = await packagesOf('api', async (address) => {
      const headers = { cookie: await signIn(address) };
      const get = async (at: string) => {
        const answer = await fetch(`${address}${at}`, { headers });
        return { status: answer.status, lines: (await answer.text()).split('\n').length };
      };
      // Classes that Nest derives from others: what those say of their fields must be known.
      const list = await get('/api/v1/funds/MIG00/exports/concept-notes?state=endorsed,declined');
      expect(list.status).toBe(200);
      expect(list.lines).toBeGreaterThan(3);
      expect(await get('/api/v1/funds/MIG00/exports/concept-notes?state=nonsense')).toMatchObject({
        status: 422,
      });
      expect(await get('/api/docs/swagger-ui.css')).toMatchObject({ status: 200 });
    });
    expect(packages).toEqual([...outside, ...ofThose].sort());
  });

  it('of the worker loads nothing twice', async () => {
    const packages = await packagesOf('worker', () => Promise.resolve());
    expect([...outside, ...ofThose]).toEqual(expect.arrayContaining(packages));
  });
});
