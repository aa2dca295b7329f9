import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Obligations } from '#reporting';
import type { Processor } from '../jobs.js';

const everyMinuteMs = 60_000;

/** Makes the reports that have come to be owed, and reminds of those that come near. */
@Injectable()
export class RemindOfReports implements Processor {
  readonly job = 'remind-of-reports';
  readonly everyMs = everyMinuteMs;

  constructor(
    private readonly obligations: Obligations,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.obligations.generate(now);
    await this.obligations.remind(now);
  }
}
