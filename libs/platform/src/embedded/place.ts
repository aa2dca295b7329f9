import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ClusterError, errorCode } from './cluster-error.js';
import { isAbandoned, lockName } from './lock.js';
import { stopLeftover } from './leftover.js';
import type { Account } from './system-user.js';

/** Where a cluster lives. */
export interface Place {
  /** The folder that holds everything about the cluster. */
  home: string;
  /** Where copies of the PostgreSQL programs go when they cannot run from node_modules. */
  copies: string;
}

/** The folders a cluster is asked for. */
export interface Folders {
  projectDir: string;
  dataDir: string;
}

const rootFolder = '/var/lib/tributary';
const markerName = 'tributary.json';
// `files` holds attachments of a server that ran on another database before.
const harmless = ['files', '.gitignore', '.gitkeep', '.DS_Store', 'lost+found'];
const ephemeralPrefix = 'tributary-temporary-';

/** The folder with the PostgreSQL data inside a cluster's home. */
export function dataIn(home: string): string {
  return join(home, 'postgres', 'data');
}

/** Finds the home of a cluster that stays, and refuses a folder that belongs to something else. */
export async function lastingPlace(
  folders: Folders,
  account: Account | undefined,
  log: (line: string) => void,
): Promise<Place> {
  const dataDir = resolve(folders.dataDir);
  await refuseForeign(dataDir);
  if (account === undefined) {
    await mkdir(dataDir, { recursive: true });
    const home = await realpath(dataDir);
    await mark(dataDir, home);
    return { home, copies: home };
  }
  // For root this folder only gets a pointer for people, so it does no harm when it is read-only.
  await mkdir(dataDir, { recursive: true }).catch(() => undefined);
  const home = join(rootFolder, await hashOf(folders));
  await mark(dataDir, home).catch(() => undefined);
  await openFolder(rootFolder);
  await openFolder(home);
  log(`Running as root: PostgreSQL runs as the user ${account.name} and keeps its data in ${home}.`);
  if (existsSync(dataIn(dataDir))) {
    log(`The database in ${dataDir} is not used: it belongs to Tributary started as an ordinary user.`);
  }
  return { home, copies: rootFolder };
}

/** Where a cluster that stays has its home, if it was ever made by this user. */
export async function homeOf(folders: Folders): Promise<string> {
  if (process.getuid?.() === 0) return join(rootFolder, await hashOf(folders));
  return realOrGiven(resolve(folders.dataDir));
}

/** Makes the home of a cluster that is removed when it stops. */
export async function ephemeralPlace(dataDir: string, account: Account | undefined): Promise<Place> {
  // Root cannot use the temporary folder: it may be closed to the user PostgreSQL runs as.
  const parent = account === undefined ? await realpath(tmpdir()) : rootFolder;
  if (account !== undefined) await openFolder(rootFolder);
  await removeAbandoned(parent);
  const home = await mkdtemp(join(parent, ephemeralPrefix));
  await chmod(home, account === undefined ? 0o700 : 0o755);
  return { home, copies: account === undefined ? resolve(dataDir) : rootFolder };
}

/** Creates a folder that other users may enter, whatever the umask says. */
export async function openFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await chmod(path, 0o755);
}

async function refuseForeign(dataDir: string): Promise<void> {
  const names = await readdir(dataDir).catch((error: unknown): string[] => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  if (names.includes(markerName) || names.includes(lockName)) return;
  const foreign = names.find((name) => !name.startsWith('postgresql-') && !harmless.includes(name));
  if (foreign === undefined) return;
  throw new ClusterError(
    `The data folder ${dataDir} already holds other files (such as "${foreign}"); ` +
      'choose an empty folder, or one that does not exist yet, for Tributary.',
  );
}

async function mark(dataDir: string, home: string): Promise<void> {
  const content = JSON.stringify({ about: 'The data of Tributary is in this folder.', folder: home });
  await writeFile(join(dataDir, markerName), `${content}\n`, { flag: 'wx' }).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
}

async function hashOf(folders: Folders): Promise<string> {
  const project = await realOrGiven(folders.projectDir);
  const data = await realOrGiven(folders.dataDir);
  const name = data === join(project, '.tributary') ? project : `${project}\0${data}`;
  return createHash('sha256').update(name).digest('hex').slice(0, 12);
}

async function realOrGiven(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

/** Removes what a test run left behind that was killed before it could clean up. */
async function removeAbandoned(parent: string): Promise<void> {
  const names = await readdir(parent);
  for (const name of names.filter((each) => each.startsWith(ephemeralPrefix))) {
    const home = join(parent, name);
    if (!isAbandoned(home)) continue;
    // Housekeeping must not hinder this start; another one may be removing the same folder.
    await stopLeftover(dataIn(home))
      .then(() => rm(home, { recursive: true, force: true }))
      .catch(() => undefined);
  }
}
