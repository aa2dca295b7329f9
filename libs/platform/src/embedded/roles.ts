import { Client } from 'pg';
import type { ClusterRecord } from './record.js';

/** Connection URLs of one database, one for each role. */
export interface DatabaseUrls {
  /** For migrations: owns the database. */
  ownerUrl: string;
  /** For the running application: may only do what migrations grant. */
  appUrl: string;
  /** For maintenance: the superuser. */
  adminUrl: string;
}

export const mainDatabase = 'tributary';

/** Gives the URLs of a database of this cluster. */
export function urlsOf(database: string, port: number, passwords: ClusterRecord['passwords']): DatabaseUrls {
  const url = (role: string, password: string): string =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: url('tributary_owner', passwords.owner),
    appUrl: url('tributary_app', passwords.app),
    adminUrl: url('postgres', passwords.postgres),
  };
}

/** Creates the roles and the main database; may be repeated after an interrupted first start. */
export async function prepareRoles(port: number, passwords: ClusterRecord['passwords']): Promise<void> {
  await asAdmin(port, passwords, async (client) => {
    await client.query(roleSql('tributary_owner', passwords.owner) + roleSql('tributary_app', passwords.app));
    // By default every role may connect to these databases.
    await client.query('REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC');
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [mainDatabase]);
    if (found.rowCount === 0) await create(client, mainDatabase, 'template1');
    await grant(client, mainDatabase);
  });
}

/** Creates one more database with the same ownership, as a copy of `template` if one is named. */
export async function addDatabase(
  name: string,
  template: string | undefined,
  port: number,
  passwords: ClusterRecord['passwords'],
): Promise<DatabaseUrls> {
  await asAdmin(port, passwords, async (client) => {
    await create(client, name, template ?? 'template1');
    await grant(client, name);
  });
  return urlsOf(encodeURIComponent(name), port, passwords);
}

function roleSql(role: string, password: string): string {
  // The passwords are our own base64url text, so they need no quoting beyond this.
  return `DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} LOGIN; END IF;
    ALTER ROLE ${role} PASSWORD '${password}';
  END $$;`;
}

async function create(client: Client, name: string, template: string): Promise<void> {
  const [database, source] = [client.escapeIdentifier(name), client.escapeIdentifier(template)];
  await client.query(`CREATE DATABASE ${database} OWNER tributary_owner TEMPLATE ${source}`);
}

async function grant(client: Client, name: string): Promise<void> {
  const database = client.escapeIdentifier(name);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  // BullMQ adds jobs in bulk by way of a temporary table.
  await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO tributary_app`);
}

async function asAdmin(
  port: number,
  passwords: ClusterRecord['passwords'],
  work: (client: Client) => Promise<void>,
): Promise<void> {
  const client = new Client({ connectionString: urlsOf('postgres', port, passwords).adminUrl, ssl: false });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
