import { Injectable } from '@nestjs/common';
import { Deliveries, type OpenDelivery } from '#notifications';
import { Queues } from '#platform/queues';
import { jobs, type JobData, type Processor } from '../jobs.js';

const sweepEveryMs = 15_000;
const graceMs = 30_000;

/**
 * Adds the job that sends each delivery. Attempt by attempt it has an id of its own, so repeats add nothing;
 * that of `swept` ones differs, for the first may be held by a process that is no more.
 */
export async function enqueue(
  queues: Queues,
  deliveries: readonly OpenDelivery[],
  { delayMs = 0, swept = false } = {},
): Promise<void> {
  await queues.add(
    jobs.deliver,
    deliveries.map(({ id, attempts }) => ({
      name: 'deliver',
      data: { deliveryId: id },
      id: `deliver-${id}-${attempts}${swept ? '-swept' : ''}`,
      delayMs,
    })),
  );
}

/** Finds who is to be told of an event, now, and has each told. */
@Injectable()
export class Notify implements Processor {
  readonly job = 'notify';

  constructor(
    private readonly deliveries: Deliveries,
    private readonly queues: Queues,
  ) {}

  async run({ eventId = '' }: JobData): Promise<void> {
    await enqueue(this.queues, await this.deliveries.prepare(eventId));
  }
}

/** Staff want a delivery sent again. */
@Injectable()
export class SendAgain implements Processor {
  readonly job = 'send-again';

  constructor(
    private readonly deliveries: Deliveries,
    private readonly queues: Queues,
  ) {}

  async run({ eventId = '' }: JobData): Promise<void> {
    await enqueue(this.queues, await this.deliveries.waiting(eventId));
  }
}

/** Takes up deliveries that lost their job: a process died with it, or the queue was emptied. */
@Injectable()
export class SweepDeliveries implements Processor {
  readonly job = 'sweep-deliveries';
  readonly everyMs = sweepEveryMs;

  constructor(
    private readonly deliveries: Deliveries,
    private readonly queues: Queues,
  ) {}

  async run(): Promise<void> {
    await enqueue(this.queues, await this.deliveries.due(graceMs), { swept: true });
  }
}
