import { DataSource, type MigrationInterface } from 'typeorm';
import { prepareQueues } from '../queues/index.js';

type MigrationClass = new () => MigrationInterface;

/**
 * Runs the migrations that are still missing, as the role that owns the tables, and makes room for the
 * queues.
 * Returns the names of those that ran.
 */
export async function migrate(ownerUrl: string, migrations: MigrationClass[]): Promise<string[]> {
  const source = await openOwner(ownerUrl, migrations);
  try {
    const done = await source.runMigrations({ transaction: 'each' });
    await prepareQueues(ownerUrl, 'tributary_app');
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** A connection of the owning role that knows the migrations. */
export async function openOwner(ownerUrl: string, migrations: MigrationClass[]): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTableName: 'migration',
    poolSize: 1,
    installExtensions: false,
  });
  return source.initialize();
}
