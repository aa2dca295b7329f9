import { DataSource, type MigrationInterface } from 'typeorm';
import pg from 'pg';
import { type SettingName } from '../config/index.js';
import { prepareQueues } from '../queues/index.js';
import { explainService, ServiceError } from '../starter/index.js';

type MigrationClass = new () => MigrationInterface;

/**
 * Runs the migrations that are still missing, as the role that owns the tables, and makes room for the
 * queues. Returns the names of those that ran. Throws a ServiceError when the database cannot be used or a
 * newer version has been at it.
 */
export async function migrate(ownerUrl: string, migrations: MigrationClass[]): Promise<string[]> {
  refuseNewer(await namesIn('DATABASE_OWNER_URL', ownerUrl), migrations);
  const source = await openOwner(ownerUrl, migrations);
  try {
    const done = await source.runMigrations({ transaction: 'each' });
    await prepareQueues(ownerUrl, 'tributary_app');
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** Throws a ServiceError unless the database has exactly these migrations; asks as the application's role. */
export async function requireMigrated(appUrl: string, migrations: MigrationClass[]): Promise<void> {
  const names = await namesIn('DATABASE_URL', appUrl);
  refuseNewer(names, migrations);
  const missing = migrations.filter(({ name }) => !names.includes(name)).length;
  if (missing === 0) return;
  throw new ServiceError(
    `The database of DATABASE_URL lacks ${missing} of ${migrations.length} migrations. ` +
      'Set DATABASE_OWNER_URL to the role that owns its tables, or run npm run migrate with it.',
  );
}

/** A connection of the owning role that knows the migrations. */
export async function openOwner(ownerUrl: string, migrations: MigrationClass[]): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    driver: pg,
    url: ownerUrl,
    migrations,
    migrationsTableName: 'migration',
    poolSize: 1,
    installExtensions: false,
  });
  return source.initialize();
}

/** What has been done to the database; nothing when it is empty or does not tell this role. */
async function namesIn(setting: SettingName, url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const told = await client.query<{ told: boolean }>(
      `SELECT coalesce(has_table_privilege(to_regclass('migration'), 'SELECT'), false) AS told`,
    );
    if (!told.rows[0]?.told) return [];
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migration ORDER BY id');
    return rows.map(({ name }) => name);
  } catch (error) {
    throw explainService(setting, url, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function refuseNewer(names: string[], migrations: MigrationClass[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const newer = names.filter((name) => !known.has(name));
  if (newer.length === 0) return;
  throw new ServiceError(
    `This database belongs to a newer version of Tributary (it has ${newer.join(', ')}). ` +
      'Start that version, or restore a copy from before it.',
  );
}
