import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { type Config } from '#platform/config';
import { type Cluster, startCluster } from '#platform/embedded';
import { projectDir } from '#platform/place';

export interface Storage {
  readonly config: Config;
  /** Whether the database was just made. */
  readonly isNew: boolean;
  /** Fills a new database; one whose filling was cut off is begun anew at the next start. */
  fill(work: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Told on the way: there will be a new database to fill; a server runs that is still to be migrated. */
export interface Progress {
  onNew?: () => unknown;
  onRunning?: () => unknown;
}

/** Opens the database: the one that is configured, or the bundled PostgreSQL; migrated in both cases. */
export async function openStorage(
  config: Config,
  fresh: boolean,
  log: (line: string) => void,
  { onNew, onRunning }: Progress = {},
): Promise<Storage> {
  const dataDir = path.resolve(projectDir, config.get('DATA_DIR'));
  // Loaded beside the start of the bundled server, which takes as long.
  const loading = Promise.all([import('#platform/migrate'), import('../../../migrations/index.js')]);
  if (config.get('DATABASE_URL') !== '') {
    onRunning?.();
    if (fresh)
      throw new Error('--fresh removes data of the bundled PostgreSQL only; DATABASE_URL names another.');
    const owner = config.get('DATABASE_OWNER_URL');
    const [{ migrate, requireMigrated }, { migrations }] = await loading;
    if (owner !== '') await migrate(owner, migrations);
    else await requireMigrated(config.get('DATABASE_URL'), migrations);
    return {
      config: config.with({ DATA_DIR: dataDir }),
      isNew: false,
      fill: (work) => work(),
      stop: async () => undefined,
    };
  }
  const cluster = await startCluster({ projectDir, dataDir, log, ...(onNew ? { onNew } : {}) });
  onRunning?.();
  const unfinished = path.join(dataDir, 'demo-unfinished');
  const cutOff = existsSync(unfinished);
  if (cutOff) log('The demo data was not loaded to its end last time; beginning anew.');
  if (fresh || cutOff) await removeData(cluster, dataDir);
  const [{ migrate }, { migrations }] = await loading;
  const done = await migrate(cluster.ownerUrl, migrations);
  const changed = config.with({
    DATABASE_URL: cluster.appUrl,
    DATABASE_OWNER_URL: cluster.ownerUrl,
    DATA_DIR: dataDir,
  });
  const fill = async (work: () => Promise<void>) => {
    await mkdir(dataDir, { recursive: true });
    await writeFile(unfinished, '');
    await work();
    await rm(unfinished);
  };
  return { config: changed, isNew: done.length === migrations.length, fill, stop: () => cluster.stop() };
}

async function removeData(cluster: Cluster, dataDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.adminUrl.replace(/\/[^/]*$/, '/postgres') });
  await client.connect();
  const name = new URL(cluster.ownerUrl).pathname.slice(1);
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  await client.end();
  await cluster.createDatabase(name);
  await rm(path.join(dataDir, 'files'), { recursive: true, force: true });
}

/** Throws one sentence when the port cannot be listened on. */
export async function requireFreePort(port: number, host: string): Promise<void> {
  if (port === 0) return;
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${error.code})`;
      reject(new Error(`Port ${port} ${why}. Choose another: PORT=${port + 1} npm start`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
