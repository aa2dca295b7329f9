import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

const redacted = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  '*.password',
  '*.token',
  '*.secret',
];

/** The process's logger: JSON lines, secrets removed. Tests give their own stream. */
export function createLogger(level: string, name: string, stream?: DestinationStream): Logger {
  const options = {
    name,
    level,
    redact: { paths: redacted, censor: '[removed]' },
    serializers: { err: plainError },
  };
  return stream ? pino(options, stream) : pino(options);
}

/** What of an error is logged. A database's error also holds the values of the statement: never those. */
function plainError(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const inner = error.cause === undefined ? undefined : String(error.cause);
  return { type: error.name, message: error.message, code, constraint, cause: inner, stack: error.stack };
}

/** Lets Nest write into the same stream. */
export function nestLogger(logger: Logger): LoggerService {
  const context = (args: unknown[]) => ({ context: args.filter((arg) => typeof arg === 'string').at(-1) });
  return {
    log: (message: unknown, ...args: unknown[]) => logger.debug(context(args), String(message)),
    error: (message: unknown, ...args: unknown[]) =>
      logger.error({ ...context(args), err: message }, String(message)),
    warn: (message: unknown, ...args: unknown[]) => logger.warn(context(args), String(message)),
    debug: (message: unknown, ...args: unknown[]) => logger.debug(context(args), String(message)),
    verbose: (message: unknown, ...args: unknown[]) => logger.trace(context(args), String(message)),
  };
}

export type { Logger };
