import { Injectable, Module } from '@nestjs/common';
import { Database } from '../database/index.js';

export interface Health {
  status: 'ready' | 'not-ready';
  /** Part by part: `ok`, or why not. */
  checks: Record<string, string>;
}

const usualPatienceMs = 5000;

/** Whether this process can do its work now. */
@Injectable()
export class HealthChecks {
  private asking: Promise<string> | undefined;

  constructor(private readonly database: Database) {}

  /**
   * Asks the database, and whatever else the process needs, each for five seconds at most. Whoever asks at
   * the same time shares the question to the database: many probes must not wait behind each other.
   */
  async ready(more: Record<string, () => Promise<unknown>> = {}): Promise<Health> {
    const answers = await Promise.all([
      this.databaseAnswer().then((answer) => ['database', answer] as const),
      ...Object.entries(more).map(async ([name, ask]) => [name, await outcome(ask)] as const),
    ]);
    const well = answers.every(([, answer]) => answer === 'ok');
    return { status: well ? 'ready' : 'not-ready', checks: Object.fromEntries(answers) };
  }

  private databaseAnswer(): Promise<string> {
    this.asking ??= outcome(() => this.database.query('SELECT 1')).finally(() => (this.asking = undefined));
    return this.asking;
  }
}

@Module({ providers: [HealthChecks], exports: [HealthChecks] })
export class HealthModule {}

/** `ok`, or why not, after `patienceMs` at most. */
export async function outcome(ask: () => Promise<unknown>, patienceMs = usualPatienceMs): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    // In a busy process the time is over before the answer, long there, is read: first read what has come.
    timer = setTimeout(() => setImmediate(() => resolve('no answer in time')), patienceMs);
  });
  const asked = ask().then(
    () => 'ok',
    () => 'does not answer',
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
