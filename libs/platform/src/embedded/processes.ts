import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Says when a process was started, in a form that only serves for comparison. A process id alone
 * does not name a process: after a crash or a container restart, another one may carry it.
 */
export function processStart(pid: number): string | undefined {
  if (process.platform !== 'linux') return askPs(pid, 'lstart=');
  const fields = readProc(pid, 'stat')
    ?.replace(/^.*\) /s, '')
    .split(' ');
  // A zombie is dead: its parent just has not asked for the exit code yet.
  if (fields === undefined || fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return fields[19];
}

/** Says whether the process is a PostgreSQL server working on this data directory. */
export function isServerFor(pid: number, dataDirectory: string): boolean {
  if (processStart(pid) === undefined) return false;
  const command =
    process.platform === 'linux' ? readProc(pid, 'cmdline')?.replaceAll('\0', ' ') : askPs(pid, 'command=');
  if (command === undefined) return false;
  return /postgres/.test(command) && command.includes(`-D ${dataDirectory} `);
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function askPs(pid: number, column: string): string | undefined {
  try {
    const answer = execFileSync('/bin/ps', ['-ww', '-o', column, '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      // The same process must read the same in every language and time zone.
      env: { LC_ALL: 'C', TZ: 'UTC' },
    });
    return answer.trim() === '' ? undefined : `${answer.trim()} `;
  } catch {
    return undefined;
  }
}
