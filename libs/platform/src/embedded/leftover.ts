import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClusterError } from './cluster-error.js';
import { isServerFor } from './processes.js';

/**
 * Stops a server that outlived the Tributary process that started it, as happens after kill -9.
 * Only call this while holding the lock: then no living process can be using that server.
 */
export async function stopLeftover(dataDirectory: string): Promise<void> {
  const path = join(dataDirectory, 'postmaster.pid');
  const content = await readFile(path, 'utf8').catch(() => '');
  const pid = Number.parseInt(content, 10);
  if (!(pid > 0)) return;
  if (isServerFor(pid, dataDirectory)) return stopServer(pid, dataDirectory);
  // PostgreSQL would take whatever process carries this id now, or the remains of its own that no one
  // collected, for a running server. It disregards the id of its parent, which is us, and still makes
  // sure by the other lines of the file that nothing uses the old server's memory.
  await writeFile(path, content.replace(/^\d+/, String(process.pid)));
}

async function stopServer(pid: number, dataDirectory: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself, or belongs to another user; the check below tells which.
    }
    for (let waited = 0; waited < 10_000; waited += 20) {
      if (!isServerFor(pid, dataDirectory)) return;
      await sleep(20);
    }
  }
  throw new ClusterError(
    `A PostgreSQL server of an earlier run (process ${pid}) does not stop; end it and start again.`,
  );
}
