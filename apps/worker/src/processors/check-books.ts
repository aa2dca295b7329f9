import { Injectable } from '@nestjs/common';
import { Integrity } from '#funding';
import { systemActor } from '#kernel';
import type { Processor } from '../jobs.js';

const everyHourMs = 3_600_000;

/** Checks each fund's books once on every day, soon after the day begins there. */
@Injectable()
export class CheckBooks implements Processor {
  readonly job = 'check-books';
  readonly everyMs = everyHourMs;

  constructor(private readonly integrity: Integrity) {}

  async run(): Promise<void> {
    await this.integrity.runDue(systemActor('check-books'));
  }
}
