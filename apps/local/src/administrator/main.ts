import 'reflect-metadata';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { isEmail } from 'class-validator';
import { DomainError, languages, problemTexts } from '#kernel';
import { Config } from '#platform/config';
import { findRunning } from '#platform/embedded';
import { projectDir } from '#platform/place';
import { openStorage, type Storage } from '../storage.js';
import { AdministratorModule } from './administrator.module.js';
import { appointAdministrator } from './appoint.js';

// npm run administrator -- <e-mail address> "<full name>" [--language fr]: the way into an installation where
// nobody has an account yet. It prints the link instead of sending it: mail may not work yet either.
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const usage = 'Usage: npm run administrator -- you@example.org "Your Name" [--language en|fr|es]';

function readArguments(args: string[]) {
  const options = { language: { type: 'string', default: 'en' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [email = '', fullName = ''] = positionals;
  const language = languages.find((each) => each === values.language);
  if (!isEmail(email) || fullName.trim() === '' || !language || positionals.length > 2)
    throw new Error(usage);
  return { email, fullName, language };
}

/** The database that is configured, else the bundled one, whether it runs already or not. */
async function openDatabase(): Promise<Storage> {
  const config = Config.fromEnvironment();
  const dataDir = path.resolve(projectDir, config.get('DATA_DIR'));
  const running = config.get('DATABASE_URL') === '' ? await findRunning({ projectDir, dataDir }) : null;
  return openStorage(running ? config.with({ DATABASE_URL: running.appUrl }) : config, false, say);
}

async function main(): Promise<void> {
  const who = readArguments(process.argv.slice(2));
  const storage = await openDatabase();
  try {
    const module = AdministratorModule.with(storage.config);
    const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    try {
      const link = new URL(await appointAdministrator(app, who), storage.config.get('PUBLIC_URL'));
      say(`${who.email} is an administrator of all funds and sets a password at\n  ${link.href}`);
    } finally {
      await app.close();
    }
  } finally {
    await storage.stop();
  }
}

await main().catch((error: unknown) => {
  const known = error instanceof DomainError ? problemTexts.en[error.code] : (error as Error).message;
  process.stderr.write(`${known}\n`);
  process.exitCode = 1;
});
