import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClusterError, errorCode } from './cluster-error.js';
import { processStart } from './processes.js';

export const lockName = 'tributary.lock';

/** Makes this process the only one that may use the folder; the returned function gives it back. */
export async function takeLock(folder: string): Promise<() => void> {
  const path = join(folder, lockName);
  const mine = JSON.stringify({ pid: process.pid, start: processStart(process.pid) });
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (createLock(path, mine)) return () => releaseLock(path, mine);
    const found = readLock(path);
    const owner = livingOwner(found);
    if (owner !== undefined) {
      throw new ClusterError(
        `Tributary is already running from this folder (process ${owner}); ` +
          `stop that process first, or choose another data folder (${folder}).`,
      );
    }
    // An empty lock is usually one that another process is writing right now.
    if (found === '' && attempt < 5) await sleep(20);
    else setAside(path, found);
  }
  throw new ClusterError(`The lock ${path} cannot be taken; remove this file and start again.`);
}

/** Says whether the process that held the lock of this folder died without giving it back. */
export function isAbandoned(folder: string): boolean {
  const content = readLock(join(folder, lockName));
  return content !== '' && livingOwner(content) === undefined;
}

/** Says whether a living process has this folder. */
export function isHeld(folder: string): boolean {
  return livingOwner(readLock(join(folder, lockName))) !== undefined;
}

function createLock(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (errorCode(error) === 'ENOSPC' || errorCode(error) === 'EDQUOT') rmSync(path, { force: true });
    throw error;
  }
}

function readLock(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function livingOwner(content: string): number | undefined {
  const match = /^\{"pid":(\d+)(?:,"start":"([^"]*)")?\}$/.exec(content);
  if (match === null) return undefined;
  const pid = Number(match[1]);
  const start = processStart(pid);
  return start !== undefined && start === match[2] ? pid : undefined;
}

/**
 * Removes a lock whose owner is dead. It is moved first and looked at again, because another process
 * may have replaced it in the meantime; such a fresh lock goes back to its place.
 */
function setAside(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readLock(aside);
  if (moved !== stale) createLock(path, moved);
  rmSync(aside, { force: true });
}

function releaseLock(path: string, mine: string): void {
  if (readLock(path) === mine) rmSync(path, { force: true });
}
