import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

const redacted = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  '*.password',
  '*.token',
  '*.secret',
];

/** The process's logger: JSON lines, secrets removed. */
export function createLogger(level: string, name: string): Logger {
  return pino({ name, level, redact: { paths: redacted, censor: '[removed]' } });
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
