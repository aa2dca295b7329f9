import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, lstat, mkdir, readFile, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { ClusterError, cannotRun, diskFull, errorCode, explainOutput } from './cluster-error.js';
import { dataIn, openFolder } from './place.js';
import { newRecord, writeRecord } from './record.js';
import { serverEnvironment } from './server.js';
import type { Account } from './system-user.js';

// An empty cluster takes 40 MB; with less than this it would run full at once.
const neededBytes = 100_000_000;
const unfinished = 'postgres.new-';

/** Creates the cluster in this home unless it is there, `onNew` first; says whether it was created. */
export async function ensureInitialized(
  home: string,
  binaries: Binaries,
  account: Account | undefined,
  onNew?: () => unknown,
): Promise<boolean> {
  await removeUnfinished(home);
  if (await hasCluster(home, binaries.major)) {
    await giveTo(account, dataIn(home));
    return false;
  }
  const disk = await statfs(home);
  if (disk.bavail * disk.bsize < neededBytes) throw diskFull(home);
  onNew?.();
  // Made under another name first: a start that is killed half-way leaves nothing that looks complete.
  const draft = join(home, `${unfinished}${randomBytes(4).toString('hex')}`);
  try {
    await openFolder(draft);
    await createCluster(home, draft, binaries, account);
    await rename(draft, join(home, 'postgres'));
  } catch (error) {
    await rm(draft, { recursive: true, force: true, maxRetries: 3 });
    throw error;
  }
  return true;
}

async function createCluster(
  home: string,
  draft: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<void> {
  const data = join(draft, 'data');
  const passwordFile = join(draft, 'password');
  const record = newRecord();
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, record.passwords.postgres, { mode: 0o600 });
  if (account !== undefined) {
    await chown(data, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  const { code, output } = await runInitdb(binaries.initdb, data, passwordFile, account);
  if (code !== 0) throw explainOutput(output, home);
  await rm(passwordFile);
  await writeFile(join(data, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n');
  await writeRecord(draft, record);
}

function runInitdb(
  program: string,
  data: string,
  passwordFile: string,
  account: Account | undefined,
): Promise<{ code: number | null; output: string }> {
  const args = ['-D', data, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  args.push('--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  args.push('--no-instructions');
  const identity = account === undefined ? {} : { uid: account.uid, gid: account.gid };
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...identity,
      cwd: data,
      env: serverEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => reject(cannotRun(program, error)));
    child.once('close', (code) => resolve({ code, output }));
  });
}

async function hasCluster(home: string, major: number): Promise<boolean> {
  const version = await readFile(join(dataIn(home), 'PG_VERSION'), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (version === undefined) {
    await refuseIncomplete(home);
    return false;
  }
  const found = Number.parseInt(version, 10);
  if (found === major) return true;
  const remedy =
    found > major
      ? 'use the newer Tributary that made it'
      : 'export it with the older Tributary that made it and import it here';
  throw new ClusterError(
    `The database in ${home} was made by PostgreSQL ${version.trim()}, but this Tributary brings ` +
      `PostgreSQL ${major}; ${remedy}, or choose another data folder.`,
  );
}

async function refuseIncomplete(home: string): Promise<void> {
  const names = await readdir(join(home, 'postgres')).catch((): string[] => []);
  if (names.length === 0) return;
  throw new ClusterError(
    `The folder ${join(home, 'postgres')} holds files but no PostgreSQL database; ` +
      'put the database back from a copy, or remove that folder to start with an empty one.',
  );
}

async function removeUnfinished(home: string): Promise<void> {
  const names = await readdir(home);
  for (const name of names.filter((each) => each.startsWith(unfinished))) {
    // A forgotten initdb may still be writing there; what cannot be removed now goes next time.
    await rm(join(home, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

/** Hands the files to the account when they belong to another one, say after the user was re-created. */
async function giveTo(account: Account | undefined, path: string): Promise<void> {
  if (account === undefined || (await lstat(path)).uid === account.uid) return;
  await chownAll(path, account);
}

async function chownAll(path: string, account: Account): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries) {
    if (entry.isSymbolicLink()) continue;
    if (entry.isDirectory()) await chownAll(join(path, entry.name), account);
    else await chown(join(path, entry.name), account.uid, account.gid);
  }
  await chown(path, account.uid, account.gid);
}
