/** A service that a setting names cannot be used; the message names the setting and the remedy, no secret. */
export class ServiceError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'ServiceError';
  }
}

const unreachable = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
]);

/** What keeps a start from using the service at `url`, as a ServiceError where the reason is known. */
export function explainService(setting: string, url: string, error: unknown): unknown {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const { host, username, pathname } = new URL(url);
  const database = pathname.slice(1);
  const refusal = (sentence: string) => new ServiceError(sentence, error);
  if (unreachable.has(code))
    return refusal(`Nothing answers at ${host} (${code}). Check ${setting}, and that the service runs.`);
  if (code.startsWith('28') || /^(WRONGPASS|NOAUTH)\b/.test(message))
    return refusal(`${host} does not let “${username}” in. Check the name and password in ${setting}.`);
  if (code === '3D000')
    return refusal(`There is no database “${database}” at ${host}. Create it, or correct ${setting}.`);
  if (code === '42501')
    return refusal(
      `“${username}” may not create what is needed in “${database}” (${message}). Let it, or ask with a ` +
        `role that may: see ${setting}.`,
    );
  return error;
}

/** Runs a process's start. When it fails, says why and leaves: in a sentence where the reason is known. */
export async function startOrLeave(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    process.exit(1);
  }
}

function reasonOf(error: unknown): string {
  const { name, message, stack, code } = error as Error & { code?: string };
  if (name === 'ConfigError' || name === 'ServiceError') return message;
  if (code === '42P01') return `The database lacks tables of this version (${message}): run npm run migrate.`;
  return stack ?? String(error);
}
