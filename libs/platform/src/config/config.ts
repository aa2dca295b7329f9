import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { settings, type SettingName } from './settings.js';

type Values = { readonly [Name in SettingName]: ReturnType<(typeof settings)[Name]['read']> };

/** The whole configuration, read once and validated. */
export class Config {
  private constructor(private readonly values: Values) {}

  /** Reads settings from an environment. Throws one sentence per wrong variable, all at once. */
  static read(environment: Record<string, string | undefined>): Config {
    const problems: string[] = [];
    const values: Record<string, unknown> = {};
    for (const [name, setting] of Object.entries(settings)) {
      const given = environment[name] ?? setting.fallback;
      if (given === null) {
        problems.push(`${name} is not set. ${setting.description}.`);
        continue;
      }
      try {
        values[name] = setting.read(given);
      } catch (error) {
        const secret = 'secret' in setting && setting.secret;
        const shown = secret ? 'is set to something else' : `is “${given}”`;
        problems.push(`${name} must be ${(error as Error).message}, but ${shown}. ${setting.description}.`);
      }
    }
    if (values['PUBLIC_URL'] === '') values['PUBLIC_URL'] = `http://localhost:${String(values['PORT'])}`;
    const config = new Config(values as Values);
    if (problems.length === 0) problems.push(...config.contradictions());
    if (problems.length > 0) throw new ConfigError(problems);
    return config;
  }

  /** The settings of this process’s environment, and of the file `.env` where the environment is silent. */
  static fromEnvironment(file = '.env'): Config {
    const kept = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
    return Config.read({ ...kept, ...process.env });
  }

  get<Name extends SettingName>(name: Name): Values[Name] {
    return this.values[name];
  }

  /** The same configuration with some settings replaced. */
  with(changes: Partial<Values>): Config {
    return new Config({ ...this.values, ...changes });
  }

  /** As environment variables, which a child process reads its configuration from. */
  toEnvironment(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.values).map(([name, value]) => [name, String(value)]));
  }

  get production(): boolean {
    return this.values.NODE_ENV === 'production';
  }

  /** Mail is caught in the database instead of sent when no mail server is named. */
  get catchesMail(): boolean {
    return this.values.SMTP_URL === '';
  }

  private contradictions(): string[] {
    const { values } = this;
    if (!this.production) return [];
    const needed: SettingName[] = ['DATABASE_URL', 'SMTP_URL'];
    return needed
      .filter((name) => values[name] === '')
      .map((name) => `${name} must be set in production. ${settings[name].description}.`);
  }
}

/** The environment is wrong; `message` has one line per variable and its remedy. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`Tributary cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** The text of `.env.example`: every setting with its description and default. */
export function environmentExample(): string {
  const entries = Object.entries(settings).map(
    ([name, setting]) => `# ${setting.description}.\n#${name}=${setting.fallback ?? ''}\n`,
  );
  const heading = [
    '# Every setting of Tributary with its default. To change some, copy this file to .env, which is read',
    '# where the program is started, and remove their #. Variables of the environment win.',
  ].join('\n');
  return `${heading}\n\n${entries.join('\n')}`;
}
