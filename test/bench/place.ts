import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Cluster, startCluster } from '#platform/embedded';
import { projectDir } from '#platform/place';
import { migrate } from '#platform/migrate';
import { migrations } from '../../migrations/index.js';

/** A database of the benchmark's own PostgreSQL, as safe after a crash as the embedded default. */
export interface BenchDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

export interface BenchPlace {
  readonly version: string;
  /** A new migrated database. */
  migrated(name: string): Promise<BenchDatabase>;
  /** A copy of a database that nobody uses at the moment. */
  copy(name: string, of: BenchDatabase): Promise<BenchDatabase>;
  /** Stops PostgreSQL and removes everything. */
  close(): Promise<void>;
}

/** Starts PostgreSQL in a place of its own, one at a time of a kind; what a killed benchmark left goes. */
export async function openPlace(kind: string): Promise<BenchPlace> {
  const hash = createHash('sha256').update(projectDir).digest('hex').slice(0, 8);
  const dataDir = path.join(tmpdir(), `tributary-bench-${kind}-${hash}`);
  const start = () => startCluster({ projectDir, dataDir });
  const remove = async (cluster: Cluster) => {
    await cluster.stop();
    await rm(cluster.directory, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  };
  if (existsSync(dataDir)) await remove(await start());
  const cluster = await start();
  return {
    version: await versionOf(cluster),
    async migrated(name) {
      const urls = await cluster.createDatabase(name);
      await migrate(urls.ownerUrl, migrations);
      return { name, ...urls };
    },
    copy: async (name, of) => ({ name, ...(await cluster.createDatabase(name, of.name)) }),
    close: () => remove(cluster),
  };
}

async function versionOf(cluster: Cluster): Promise<string> {
  const [found] = await sql<{ server_version: string }>(cluster.ownerUrl, 'SHOW server_version');
  return found!.server_version;
}

/** Runs one statement on a connection of its own. */
export async function sql<Row>(url: string, text: string, params?: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, params)).rows as Row[];
  } finally {
    await client.end();
  }
}
