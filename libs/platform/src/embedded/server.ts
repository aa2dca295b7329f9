import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClusterError, cannotRun, explainLoss, explainOutput } from './cluster-error.js';
import type { Account } from './system-user.js';

/** What it takes to start a server on an initialized data directory. */
export interface ServerOptions {
  program: string;
  data: string;
  port: number;
  ephemeral: boolean;
  account: Account | undefined;
  log: (line: string) => void;
}

/** A running PostgreSQL server. */
export interface Server {
  stop(): Promise<void>;
}

/** Why a server did not start, when trying again can help. */
export type StartObstacle = 'port taken' | 'memory still in use';

type Child = ChildProcessByStdio<null, null, Readable>;

/** The caller's environment is not passed on: PGPORT, LC_ALL and the like would change the server. */
export const serverEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

const startLimit = 300_000;

/** Starts the server and waits until it takes connections; returns the obstacle if it is temporary. */
export async function startServer(options: ServerOptions): Promise<Server | StartObstacle> {
  const { program, data, account, log } = options;
  const child: Child = spawn(program, serverArguments(options), {
    ...(account === undefined ? {} : { uid: account.uid, gid: account.gid }),
    cwd: data,
    env: serverEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
    // In a group of its own, so that Ctrl-C in a terminal reaches only us and we stop it in order.
    detached: true,
  });
  const printed = keepLastLines(child);
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => resolve()).once('error', () => resolve()),
  );
  const ready = await waitUntilReady(child, data, ended);
  if (failure !== undefined) throw cannotRun(program, failure);
  if (ready === 'late') {
    child.kill('SIGQUIT');
    throw new ClusterError(`PostgreSQL in ${data} was not ready after ${startLimit / 1000} s; start again.`);
  }
  if (ready === 'ended') return obstacleIn(printed()) ?? Promise.reject(explainOutput(printed(), data));
  return runningServer(child, options.ephemeral, (reason) => log(explainLoss(printed(), data, reason)));
}

function serverArguments({ data, port, ephemeral }: ServerOptions): string[] {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    // No socket file: its path may be at most 107 bytes, which a deep folder exceeds.
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // One cluster, no replicas: the log only has to serve crash recovery.
    wal_level: 'minimal',
    max_wal_senders: 0,
    log_checkpoints: 'off',
  };
  if (ephemeral)
    Object.assign(settings, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' });
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', data, ...flags];
}

function keepLastLines(child: Child): () => string {
  let text = '';
  child.stderr.on('data', (chunk: Buffer) => (text = (text + chunk.toString()).slice(-8000)));
  return () => text;
}

async function waitUntilReady(
  child: Child,
  data: string,
  ended: Promise<void>,
): Promise<'ready' | 'ended' | 'late'> {
  let over = false;
  void ended.then(() => (over = true));
  const deadline = Date.now() + startLimit;
  while (Date.now() < deadline) {
    const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (over) return 'ended';
    if (lines[0] === String(child.pid) && lines[7]?.trim() === 'ready') return 'ready';
    await Promise.race([ended, sleep(10)]);
  }
  return 'late';
}

function obstacleIn(output: string): StartObstacle | undefined {
  if (/could not bind|Address already in use/.test(output)) return 'port taken';
  if (/shared memory block .* is still in use/.test(output)) return 'memory still in use';
  return undefined;
}

function runningServer(child: Child, ephemeral: boolean, onLoss: (reason: string) => void): Server {
  // Neither keeps Node alive: a program that forgot to stop the cluster can still end.
  child.unref();
  if ('unref' in child.stderr && typeof child.stderr.unref === 'function') child.stderr.unref();
  const stopAtExit = (): void => void child.kill(ephemeral ? 'SIGQUIT' : 'SIGINT');
  process.once('exit', stopAtExit);
  let stopping: Promise<void> | undefined;
  child.once('exit', (code, signal) => {
    process.removeListener('exit', stopAtExit);
    if (stopping === undefined) onLoss(signal ?? `exit code ${code}`);
  });
  return { stop: () => (stopping ??= stopChild(child, ephemeral)) };
}

async function stopChild(child: Child, ephemeral: boolean): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const exited = once(child, 'exit');
  // What is thrown away anyway needs no last write to disk.
  child.kill(ephemeral ? 'SIGQUIT' : 'SIGINT');
  const hurry = setTimeout(() => child.kill('SIGQUIT'), 10_000);
  await exited;
  clearTimeout(hurry);
}
