import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPackage, prepareBinaries } from './binaries.js';
import type { BinaryPackage } from './binaries.js';
import { ClusterError, explainFailure } from './cluster-error.js';
import { ensureInitialized } from './initdb.js';
import { stopLeftover } from './leftover.js';
import { takeLock } from './lock.js';
import { dataIn, ephemeralPlace, lastingPlace } from './place.js';
import type { Place } from './place.js';
import { freePort } from './port.js';
import { readRecord, writeRecord } from './record.js';
import type { ClusterRecord } from './record.js';
import { addDatabase, mainDatabase, prepareRoles, urlsOf } from './roles.js';
import type { DatabaseUrls } from './roles.js';
import { startServer } from './server.js';
import type { Server } from './server.js';
import { serverAccount } from './system-user.js';
import type { Account } from './system-user.js';

/** Where the cluster belongs and how it is to run. */
export interface ClusterOptions {
  projectDir: string;
  dataDir: string;
  /** For tests: a temporary cluster without safety against crashes, removed by stop(). */
  ephemeral?: boolean;
  log?: (line: string) => void;
  /** Called when there is no cluster yet, before it is made. */
  onNew?: () => unknown;
}

/** A running PostgreSQL cluster; its URLs lead to the database `tributary`. */
export interface Cluster extends DatabaseUrls {
  directory: string;
  port: number;
  createDatabase(name: string, template?: string): Promise<DatabaseUrls>;
  stop(): Promise<void>;
}

interface Running {
  server: Server;
  port: number;
  passwords: ClusterRecord['passwords'];
}

/** Starts the bundled PostgreSQL for a project, creating its cluster at the first start. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  let folder = options.dataDir;
  try {
    const log = options.log ?? ignore;
    // First of all: on a system that cannot run PostgreSQL, nothing is created.
    const found = await findPackage();
    const account = await serverAccount(log);
    const place = options.ephemeral
      ? await ephemeralPlace(options.dataDir, account)
      : await lastingPlace(options, account, log);
    folder = place.home;
    const release = await takeLock(place.home);
    const leave = async (): Promise<void> => {
      if (options.ephemeral) await rm(place.home, { recursive: true, force: true, maxRetries: 3 });
      else release();
    };
    try {
      return present(place.home, await run(found, place, account, options), leave);
    } catch (error) {
      await leave();
      throw error;
    }
  } catch (error) {
    throw explainFailure(error, folder);
  }
}

async function run(
  found: BinaryPackage,
  place: Place,
  account: Account | undefined,
  options: ClusterOptions,
): Promise<Running> {
  const log = options.log ?? ignore;
  const { home } = place;
  const binaries = await prepareBinaries(found, place.copies, account !== undefined);
  await stopLeftover(dataIn(home));
  if (await ensureInitialized(home, binaries, account, options.onNew))
    log(`Created a new database in ${home}.`);
  const folder = join(home, 'postgres');
  const record = await readRecord(folder);
  const started = await startOnFreePort(record.port, async (port) =>
    startServer({
      program: binaries.postgres,
      data: dataIn(home),
      port,
      ephemeral: options.ephemeral ?? false,
      account,
      log,
    }),
  );
  const running = { ...started, passwords: record.passwords };
  if (record.port !== undefined && record.port !== running.port) {
    log(`Port ${record.port} is taken by another program; PostgreSQL now uses port ${running.port}.`);
  }
  try {
    if (!record.prepared) await prepareRoles(running.port, record.passwords);
    if (!record.prepared || record.port !== running.port) {
      await writeRecord(folder, { ...record, prepared: true, port: running.port });
    }
  } catch (error) {
    await running.server.stop();
    throw error;
  }
  return running;
}

async function startOnFreePort(
  remembered: number | undefined,
  start: (port: number) => ReturnType<typeof startServer>,
): Promise<{ server: Server; port: number }> {
  let wanted = remembered;
  for (let attempt = 0; attempt < 25; attempt += 1) {
    const port = await freePort(wanted);
    const server = await start(port);
    if (typeof server !== 'string') return { server, port };
    if (server === 'port taken') wanted = undefined;
    // The processes of a server that was killed take a moment to notice and end.
    else await sleep(200);
  }
  throw new ClusterError(
    'PostgreSQL could not start because an earlier server still holds its port or memory; ' +
      'wait a moment and start again.',
  );
}

function present(directory: string, running: Running, leave: () => Promise<void>): Cluster {
  const { server, port, passwords } = running;
  let stopping: Promise<void> | undefined;
  return {
    directory,
    port,
    ...urlsOf(mainDatabase, port, passwords),
    createDatabase: (name, template) => addDatabase(name, template, port, passwords),
    stop: () => (stopping ??= server.stop().then(leave)),
  };
}

function ignore(): void {
  // No one asked for the log.
}
