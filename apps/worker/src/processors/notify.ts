import { Injectable } from '@nestjs/common';
import { Deliveries, type OpenDelivery } from '#notifications';
import { Queues } from '#platform/queues';
import { eventJob, eventsOf, type JobData, jobs, type Processor } from '../jobs.js';

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

/** Finds who is to be told of events, now, and has each told. */
@Injectable()
export class Notify implements Processor {
  readonly job = 'notify';

  constructor(
    private readonly deliveries: Deliveries,
    private readonly queues: Queues,
  ) {}

  async run(data: JobData): Promise<void> {
    const events = eventsOf(data);
    try {
      await enqueue(this.queues, await this.deliveries.prepare(events));
    } catch (error) {
      if (events.length < 2) throw error;
      // One of which nobody can be told must not keep the others back: each gets a job of its own.
      const alone = events.map((event) => eventJob(this.job, [event]));
      await this.queues.add(jobs.notify, alone);
    }
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

  async run(data: JobData): Promise<void> {
    await enqueue(this.queues, await this.deliveries.waiting(eventsOf(data)));
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
