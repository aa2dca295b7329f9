import { fork } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { Config } from '#platform/config';

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  /** Runs SQL as the owner: for arranging what no API can (a wrong state) and for looking behind the API. */
  sql<Row = Record<string, unknown>>(text: string, params?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

let count = 0;

/** A copy of the migrated template, for one suite alone. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createFrom(new URL(setting('TEST_OWNER_URL')).pathname.slice(1));
}

/** A copy of the loaded demonstration. The first suite that asks loads it; the others wait and copy. */
export async function createDemoDatabase(): Promise<TestDatabase> {
  await asAdmin(async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('demo-template'))");
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = 'demo_template'");
    if (rowCount === 0) await loadDemo(client);
  });
  return createFrom('demo_template');
}

async function loadDemo(client: pg.Client): Promise<void> {
  const source = new URL(setting('TEST_OWNER_URL')).pathname.slice(1);
  const making = 'demo_template_unfinished';
  await client.query(`CREATE DATABASE ${making} TEMPLATE ${source} OWNER tributary_owner STRATEGY file_copy`);
  const config = Config.read({
    LOG_LEVEL: 'fatal',
    DATA_DIR: setting('TEST_DEMO_DIR'),
    DATABASE_URL: inDatabase(setting('TEST_APP_URL'), making),
    DATABASE_OWNER_URL: inDatabase(setting('TEST_OWNER_URL'), making),
  });
  const child = fork(path.resolve(import.meta.dirname, '../../dist/apps/local/src/demo/load.js'), {
    // Every setting, so that the developer's own `.env` has no say.
    env: { PATH: process.env['PATH'] ?? '', ...config.toEnvironment() },
    execArgv: [],
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`the demonstration did not load: ${String(code)}`);
  await client.query(`ALTER DATABASE ${making} RENAME TO demo_template`);
}

/** A database without a single table, for the migrations themselves. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createFrom('template0');
}

async function createFrom(template: string): Promise<TestDatabase> {
  count += 1;
  const name = `test_${process.pid}_${Date.now().toString(36)}_${count}`;
  await copyDatabase(name, template);
  const [ownerUrl, appUrl] = [
    inDatabase(setting('TEST_OWNER_URL'), name),
    inDatabase(setting('TEST_APP_URL'), name),
  ];
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  // The pool forgets a connection before its socket closes: what the server says in between has no other ear.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    ownerUrl,
    appUrl,
    sql: async <Row>(text: string, params: unknown[] = []) => (await pool.query(text, params)).rows as Row[],
    async drop() {
      await pool.end();
      await dropDatabase(name);
    },
  };
}

/** The server waits five seconds for whoever is in the template, even its own vacuuming; we wait longer. */
async function copyDatabase(name: string, template: string, tries = 6): Promise<void> {
  try {
    await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER tributary_owner STRATEGY file_copy`);
  } catch (error) {
    if ((error as { code?: string }).code !== '55006' || tries === 1) throw error;
    await copyDatabase(name, template, tries - 1);
  }
}

/** Waits, as the server does by itself, for connections that are closing; only what hangs on is cut off. */
async function dropDatabase(name: string): Promise<void> {
  try {
    await asAdmin(`DROP DATABASE ${name}`);
  } catch (error) {
    if ((error as { code?: string }).code !== '55006') throw error;
    await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the tests with npm test`);
  return value;
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

async function asAdmin(work: string | ((client: pg.Client) => Promise<void>)): Promise<void> {
  // Not the template: nobody may be connected to a database that is being copied.
  const client = new pg.Client({ connectionString: inDatabase(setting('TEST_ADMIN_URL'), 'postgres') });
  await client.connect();
  try {
    await (typeof work === 'string' ? client.query(work) : work(client));
  } finally {
    await client.end();
  }
}
