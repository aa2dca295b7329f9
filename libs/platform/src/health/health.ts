import { Injectable, Module } from '@nestjs/common';
import { Database } from '../database/index.js';

export interface Health {
  status: 'ready' | 'not-ready';
  /** Part by part: `ok`, or why not. */
  checks: Record<string, string>;
}

const patienceMs = 2000;

/** Whether this process can do its work now. */
@Injectable()
export class HealthChecks {
  constructor(private readonly database: Database) {}

  /** Asks the database, and whatever else the process needs, each for two seconds at most. */
  async ready(more: Record<string, () => Promise<unknown>> = {}): Promise<Health> {
    const asked = { database: () => this.database.query('SELECT 1'), ...more };
    const answers = await Promise.all(
      Object.entries(asked).map(async ([name, ask]) => [name, await outcome(ask)] as const),
    );
    const well = answers.every(([, answer]) => answer === 'ok');
    return { status: well ? 'ready' : 'not-ready', checks: Object.fromEntries(answers) };
  }
}

@Module({ providers: [HealthChecks], exports: [HealthChecks] })
export class HealthModule {}

async function outcome(ask: () => Promise<unknown>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer in time'), patienceMs);
  });
  const asked = ask().then(
    () => 'ok',
    () => 'does not answer',
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
