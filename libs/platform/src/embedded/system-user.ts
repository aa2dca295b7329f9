import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ClusterError } from './cluster-error.js';

/** The account PostgreSQL runs under when Tributary itself runs as root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const run = promisify(execFile);
const preferred = 'tributary';
// In turn: most Linux distributions, then BusyBox, as in small images.
const creations: [string, string[]][] = [
  ['useradd', ['--system', '--no-create-home', '--user-group', '--shell', '/usr/sbin/nologin', preferred]],
  ['adduser', ['-S', '-D', '-H', preferred]],
];

/** Finds or creates the account for the server; undefined for an ordinary user, who needs none. */
export async function serverAccount(log: (line: string) => void): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await lookUp(preferred);
  if (existing !== undefined) return existing;
  for (const [command, args] of creations) {
    await quiet(command, args);
    // Looked up whatever the outcome: two starts at once may both try to create it.
    const created = await lookUp(preferred);
    if (created === undefined) continue;
    log(`Created the system user ${preferred}, because PostgreSQL refuses to run as root.`);
    return created;
  }
  for (const name of ['postgres', 'nobody']) {
    const account = await lookUp(name);
    if (account === undefined) continue;
    log(`The system user ${preferred} cannot be created here, so PostgreSQL runs as ${name}.`);
    return account;
  }
  throw new ClusterError(
    'PostgreSQL refuses to run as root and this system has no other user for it; ' +
      `create one with "useradd --system ${preferred}" or start Tributary as an ordinary user.`,
  );
}

async function lookUp(name: string): Promise<Account | undefined> {
  const uid = Number.parseInt(await quiet('id', ['-u', name]), 10);
  const gid = Number.parseInt(await quiet('id', ['-g', name]), 10);
  return uid > 0 && gid > 0 ? { name, uid, gid } : undefined;
}

async function quiet(command: string, args: string[]): Promise<string> {
  try {
    // The search path is given because a root shell does not always have the sbin folders in its own.
    const { stdout } = await run(command, args, { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } });
    return stdout;
  } catch {
    return '';
  }
}
