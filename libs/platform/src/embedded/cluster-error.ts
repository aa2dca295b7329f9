/** A database that cannot be used; the message is one sentence that names the cause and the remedy. */
export class ClusterError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ClusterError';
  }
}

/** Reads the code of a Node system error such as ENOENT; undefined for any other value. */
export function errorCode(error: unknown): string | undefined {
  return textOf(error, 'code');
}

/** Turns any failure met while working in a folder into a ClusterError where the cause is known. */
export function explainFailure(error: unknown, folder: string): unknown {
  if (error instanceof ClusterError) return error;
  const code = errorCode(error);
  const message = textOf(error, 'message') ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || isDiskFull(message)) return diskFull(folder, error);
  if (textOf(error, 'syscall')?.startsWith('spawn')) return cannotRun('postgres', error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const path = textOf(error, 'path') ?? folder;
    const other = path.startsWith('/var/lib/')
      ? 'start Tributary as an ordinary user'
      : 'choose another data folder';
    return new ClusterError(
      `Tributary may not write to ${path} (${code}); make it writable for this user or ${other}.`,
      error,
    );
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new ClusterError(
      `The data folder ${folder} cannot be created because a file is in its place; ` +
        'remove that file or choose another data folder.',
      error,
    );
  }
  return error;
}

/** Turns what initdb or postgres printed before it gave up into a ClusterError. */
export function explainOutput(output: string, folder: string): ClusterError {
  if (isDiskFull(output)) return diskFull(folder, output);
  if (/Cannot allocate memory|could not (create|map anonymous) shared memory/i.test(output)) {
    return new ClusterError(
      'PostgreSQL could not get about 150 MB of memory; ' +
        'free some memory, or raise the memory limit of this container.',
      output,
    );
  }
  if (/GLIBC|error while loading shared libraries|Library not loaded/i.test(output)) {
    return new ClusterError(
      'The bundled PostgreSQL does not run on this system (a system library is missing or too old); ' +
        `use a current glibc-based Linux or macOS. It said: ${lastComplaint(output)}`,
      output,
    );
  }
  return new ClusterError(
    `PostgreSQL could not start in ${folder}; correct what it reported and start again: ` +
      lastComplaint(output),
    output,
  );
}

/** One sentence about a server that ended although nobody had asked it to. */
export function explainLoss(output: string, folder: string, reason: string): string {
  if (isDiskFull(output)) return `PostgreSQL had to stop. ${diskFull(folder).message}`;
  const last = output.trim().split('\n').at(-1) ?? '';
  return `PostgreSQL stopped unexpectedly (${reason}); start Tributary again. Its last words: ${last}`;
}

/** Explains why a PostgreSQL program could not even be started. */
export function cannotRun(program: string, error: unknown): ClusterError {
  const reason =
    errorCode(error) === 'ENOENT'
      ? 'this Linux lacks the GNU C library; use one based on it, for example a Debian image'
      : 'allow programs to run there (no "noexec" mount) and, as root, allow changing to another user';
  return new ClusterError(
    `The program ${program} does not run (${textOf(error, 'message')}): ${reason}.`,
    error,
  );
}

// By its fields and not by its class: errors of Node's own modules may come from another realm.
function textOf(error: unknown, field: string): string | undefined {
  if (typeof error !== 'object' || error === null || !(field in error)) return undefined;
  const value: unknown = Reflect.get(error, field);
  return typeof value === 'string' ? value : undefined;
}

function isDiskFull(text: string): boolean {
  return /No space left on device|Disk quota exceeded|Check free disk space/i.test(text);
}

/** The error for a disk without room for the database. */
export function diskFull(folder: string, cause?: unknown): ClusterError {
  return new ClusterError(
    `The disk that holds ${folder} is full; free at least 200 MB there and start again.`,
    cause,
  );
}

function lastComplaint(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const complaint = lines.filter((line) => /\b(FATAL|PANIC|ERROR|error|fatal):/.test(line)).at(-1);
  const line = (complaint ?? lines.at(-1) ?? 'it printed nothing').trim();
  return line.replace(/^[\d-]+ [\d:.]+ UTC \[\d+\] /, '');
}
