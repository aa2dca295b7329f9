import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Config, type ConfigError, environmentExample } from './index.js';

const root = path.resolve(import.meta.dirname, '../../../..');

function problemsOf(environment: Record<string, string>): string[] {
  try {
    Config.read(environment);
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
}

describe('the configuration', () => {
  it('is told whole in .env.example', () => {
    expect(readFileSync(path.join(root, '.env.example'), 'utf8')).toBe(environmentExample());
  });

  it('stands without a single variable', () => {
    expect(problemsOf({})).toEqual([]);
    expect(Config.read({}).get('PORT')).toBe(3000);
  });

  it.each([
    ['PORT', 'http', 'PORT must be a whole number from 0 to 65535, but is “http”'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of trace'],
    ['PUBLIC_URL', 'ftp://x.test', 'PUBLIC_URL must be an address that begins with http:// or https://'],
    ['TRUSTED_PROXIES', '10.0.0.0/99', 'TRUSTED_PROXIES must be addresses or networks'],
    ['TRUSTED_PROXIES', 'loopback,nonsense', 'TRUSTED_PROXIES must be addresses or networks'],
  ])('says of %s=%s what is expected', (name, value, sentence) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  });

  it.each(['', '10.0.0.0/8,::1', 'loopback,uniquelocal', '192.168.1.1'])('takes proxies “%s”', (value) => {
    expect(problemsOf({ TRUSTED_PROXIES: value })).toEqual([]);
  });

  it('puts links in mail to the port that is listened on, unless people use another address', () => {
    expect(Config.read({}).get('PUBLIC_URL')).toBe('http://localhost:3000');
    expect(Config.read({ PORT: '4000' }).get('PUBLIC_URL')).toBe('http://localhost:4000');
    expect(Config.read({ PORT: '4000', PUBLIC_URL: 'https://x.test' }).get('PUBLIC_URL')).toBe(
      'https://x.test',
    );
  });

  it('takes from the file .env what the environment does not say', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tributary-env-'));
    const file = path.join(folder, '.env');
    const told = environmentExample().replace('#MAIL_FROM=', 'MAIL_FROM=').replace('#PORT=3000', 'PORT=4000');
    writeFileSync(file, `${told}\nOWNER_PASSWORD=of another program\n`);
    try {
      const config = Config.fromEnvironment(file);
      expect(config.get('MAIL_FROM')).toBe('Tributary <no-reply@tributary.test>');
      expect(config.get('PORT')).toBe(Number(process.env['PORT'] ?? 4000));
      writeFileSync(file, `NODE_ENV=production\nDATA_DIR=elsewhere\n`);
      // Jest says NODE_ENV=test.
      expect(Config.fromEnvironment(file).production).toBe(false);
      expect(Config.fromEnvironment(path.join(folder, 'none')).get('DATA_DIR')).toBe('.tributary');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('shows no secret, and every wrong variable at once', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://user:hunter2@db',
      SMTP_URL: 'x:hunter2',
      PORT: '-1',
    });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('needs a database and a mail server in production', () => {
    const problems = problemsOf({ NODE_ENV: 'production' });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(
      expect.arrayContaining(['DATABASE_URL', 'SMTP_URL']),
    );
  });
});
