import { Inject, Injectable } from '@nestjs/common';
import { Sending } from '#notifications';
import { type Logger } from '#platform/logging';
import { Queues } from '#platform/queues';
import type { JobData, Processor } from '../jobs.js';
import { workerLogger } from '../worker-logger.js';
import { enqueue } from './notify.js';

/** Hands one message to the mail server, and comes back later when it could not. */
@Injectable()
export class Deliver implements Processor {
  readonly job = 'deliver';

  constructor(
    private readonly sending: Sending,
    private readonly queues: Queues,
    @Inject(workerLogger) private readonly logger: Logger,
  ) {}

  async run({ deliveryId = '' }: JobData): Promise<void> {
    const { outcome, next } = await this.sending.send(deliveryId);
    if (outcome !== 'sent' && outcome !== 'nothing')
      this.logger.warn({ deliveryId, outcome }, 'message not sent');
    if (next)
      await enqueue(this.queues, [{ id: deliveryId, attempts: next.attempts }], { delayMs: next.inMs });
  }
}
