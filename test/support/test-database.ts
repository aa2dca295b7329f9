import pg from 'pg';

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

/** A database without a single table, for the migrations themselves. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createFrom('template0');
}

async function createFrom(template: string): Promise<TestDatabase> {
  count += 1;
  const name = `test_${process.pid}_${Date.now().toString(36)}_${count}`;
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER tributary_owner STRATEGY file_copy`);
  const [ownerUrl, appUrl] = [
    inDatabase(setting('TEST_OWNER_URL'), name),
    inDatabase(setting('TEST_APP_URL'), name),
  ];
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  return {
    ownerUrl,
    appUrl,
    sql: async <Row>(text: string, params: unknown[] = []) => (await pool.query(text, params)).rows as Row[],
    async drop() {
      await pool.end();
      await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
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

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: setting('TEST_ADMIN_URL') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
