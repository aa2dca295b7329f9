import { Injectable } from '@nestjs/common';
import { Instalments } from '#funding';
import { systemActor } from '#kernel';
import type { Processor } from '../jobs.js';

const everyMinuteMs = 60_000;

/** Tells of the instalments of agreements whose day is over, each once. */
@Injectable()
export class RemindOfInstalments implements Processor {
  readonly job = 'remind-of-instalments';
  readonly everyMs = everyMinuteMs;

  constructor(private readonly instalments: Instalments) {}

  async run(): Promise<void> {
    await this.instalments.tellOverdue(systemActor('remind-of-instalments'));
  }
}
