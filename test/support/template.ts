import { type Cluster, startCluster } from '#platform/embedded';
import { openDatabase } from '#platform/database';
import { migrate } from '#platform/migrate';
import { loadReferenceData } from '#reference-data';
import { migrations } from '../../migrations/index.js';

/** Starts a PostgreSQL for one run of the tests, migrated and with the vocabularies: what suites copy. */
export async function startTemplate(projectDir: string, dataDir: string): Promise<Cluster> {
  const cluster = await startCluster({ projectDir, dataDir, ephemeral: true });
  await migrate(cluster.ownerUrl, migrations);
  // Into the template, so that not every suite loads them anew.
  const database = await openDatabase(cluster.appUrl, [], 2);
  await loadReferenceData(database);
  await database.onApplicationShutdown();
  return cluster;
}
