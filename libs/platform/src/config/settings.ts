import { isIP } from 'node:net';

/** One environment variable: what it is for, its default, and how its text becomes a value. */
export interface Setting<T> {
  readonly description: string;
  readonly fallback: string | null;
  readonly secret?: boolean;
  /** Returns the value, or throws with a sentence that says what is expected. */
  readonly read: (text: string) => T;
}

function text(description: string, fallback: string | null, secret = false): Setting<string> {
  return { description, fallback, secret, read: (value) => value };
}

function whole(description: string, fallback: string, min: number, max: number): Setting<number> {
  return {
    description,
    fallback,
    read(value) {
      const number = Number(value);
      if (!Number.isInteger(number) || number < min || number > max) {
        throw new Error(`a whole number from ${min} to ${max}`);
      }
      return number;
    },
  };
}

function oneOf<T extends string>(description: string, fallback: T, ...values: T[]): Setting<T> {
  return {
    description,
    fallback,
    read(value) {
      const found = values.find((candidate) => candidate === value);
      if (!found) throw new Error(`one of ${values.join(', ')}`);
      return found;
    },
  };
}

function address(description: string, fallback: string | null, ...protocols: string[]): Setting<string> {
  return {
    description,
    fallback,
    secret: true,
    read(value) {
      if (value === '') return value;
      if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
        throw new Error(`an address that begins with ${protocols.map((name) => `${name}//`).join(' or ')}`);
      }
      return value;
    },
  };
}

function proxies(description: string, fallback: string): Setting<string> {
  const known = /^(loopback|linklocal|uniquelocal)$/;
  const fits = (part: string) => {
    const [address = '', bits = '0', ...more] = part.split('/');
    const widest = isIP(address) === 6 ? 128 : 32;
    return (
      known.test(part) ||
      (isIP(address) > 0 && more.length === 0 && Number(bits) <= widest && /^\d+$/.test(bits))
    );
  };
  return {
    description,
    fallback,
    read(value) {
      if (value !== '' && !value.split(',').every(fits))
        throw new Error('addresses or networks with commas between, like 10.0.0.0/8,127.0.0.1');
      return value;
    },
  };
}

const postgres = ['postgres:', 'postgresql:'];

/** Every setting of the product. `.env.example` is written from this table; a test holds them equal. */
export const settings = {
  NODE_ENV: oneOf(
    'production refuses demo data and the mail catcher',
    'development',
    'development',
    'production',
    'test',
  ),
  HOST: text('Address the API listens on', '127.0.0.1'),
  PORT: whole('Port the API listens on', '3000', 0, 65_535),
  WORKER_PORT: whole('Port of the worker’s health and metrics; 0 takes a free one', '0', 0, 65_535),
  PUBLIC_URL: address(
    'Address people use, for links in mail. Empty: http://localhost and PORT',
    '',
    'http:',
    'https:',
  ),
  TRUSTED_PROXIES: proxies(
    'Proxies whose X-Forwarded-For is believed: addresses, networks, loopback or uniquelocal, with commas',
    '',
  ),
  LOG_LEVEL: oneOf(
    'Least level that is logged',
    'info',
    'trace',
    'debug',
    'info',
    'warn',
    'error',
    'fatal',
    'silent',
  ),
  DATA_DIR: text('Folder of the embedded default’s data and of attached files', '.tributary'),
  DATABASE_URL: address(
    'PostgreSQL as the application’s role (owns nothing). Empty: embedded',
    '',
    ...postgres,
  ),
  DATABASE_OWNER_URL: address(
    'PostgreSQL as the role that owns the tables; used by migrations',
    '',
    ...postgres,
  ),
  DATABASE_DIRECT_URL: address(
    'Direct connection for listeners when DATABASE_URL is pooled',
    '',
    ...postgres,
  ),
  DATABASE_POOL: whole('Most connections that one process holds', '10', 2, 200),
  QUEUE_URL: address(
    'redis://… or postgres://… for queues. Empty: the database',
    '',
    'redis:',
    'rediss:',
    ...postgres,
  ),
  SMTP_URL: address(
    'Mail server, like smtp://user:password@host:587. Empty: mail is caught',
    '',
    'smtp:',
    'smtps:',
  ),
  MAIL_FROM: text('Sender of every mail', 'Tributary <no-reply@tributary.test>'),
  WEB_DIR: text('Folder of the built web client. Empty: the API serves no pages', 'dist/web'),
  FILE_LIMIT_MIB: whole('Largest attachment in MiB', '10', 1, 100),
  DEMO: oneOf(
    'Whether demo data is loaded into an empty database (embedded default only)',
    'yes',
    'yes',
    'no',
  ),
} satisfies Record<string, Setting<string> | Setting<number>>;

export type SettingName = keyof typeof settings;
