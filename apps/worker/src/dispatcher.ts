import { Inject, Injectable } from '@nestjs/common';
import { type EventName, NudgeListener, Outbox, type OutboxEvent, Sealer } from '#platform/events';
import { Config } from '#platform/config';
import { type Logger } from '#platform/logging';
import { Queues } from '#platform/queues';
import { eventJob, type JobName, jobs } from './jobs.js';
import { reactions } from './reactions.js';
import { workerLogger } from './worker-logger.js';

const sweepMs = 1000;
const batch = 500;
/** Events of one job: each job that is added or done costs PostgreSQL a commit, which waits for the disk. */
const eventsPerJob = 50;

/**
 * Turns committed events into jobs, and seals them. A nudge after commit wakes it; every second it looks by
 * itself. Several copies share the work. Events are forgotten only after their jobs are added, so a copy that
 * dies in between adds them twice rather than never.
 */
@Injectable()
export class Dispatcher {
  private readonly listener: NudgeListener;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private woken = false;
  private stopped = false;
  private readonly names = Object.keys(reactions);

  constructor(
    private readonly outbox: Outbox,
    private readonly sealer: Sealer,
    private readonly queues: Queues,
    @Inject(workerLogger) private readonly logger: Logger,
    config: Config,
  ) {
    const url = config.get('DATABASE_DIRECT_URL') || config.get('DATABASE_URL');
    this.listener = new NudgeListener(url, () => this.wake());
  }

  async start(): Promise<void> {
    this.timer = setInterval(() => this.wake(), sweepMs);
    await this.listener.open();
  }

  /** Looks for events now; while it looks, any number of calls make it look once more. */
  wake(): void {
    this.woken = true;
    if (this.running || this.stopped) return;
    this.running = this.run().finally(() => {
      this.running = undefined;
      if (this.woken) this.wake();
    });
  }

  /** Ends what it is doing and hears no more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.listener.close();
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      while (this.woken && !this.stopped) {
        this.woken = false;
        while ((await this.outbox.take(this.names, batch, (events) => this.dispatch(events))) === batch);
        while ((await this.sealer.seal()) > 0);
      }
    } catch (error) {
      this.woken = false;
      this.logger.error({ err: error }, 'events wait: they could not be dispatched or sealed');
    }
  }

  private async dispatch(events: OutboxEvent[]): Promise<void> {
    const following = new Map<JobName, string[]>();
    for (const { id, name } of events)
      for (const job of reactionsTo(name)) following.set(job, [...(following.get(job) ?? []), id]);
    for (const [job, ids] of following) {
      const parts = Array.from({ length: Math.ceil(ids.length / eventsPerJob) }, (_, part) =>
        ids.slice(part * eventsPerJob, (part + 1) * eventsPerJob),
      );
      await this.queues.add(
        jobs[job],
        parts.map((part) => eventJob(job, part)),
      );
    }
  }
}

function reactionsTo(name: EventName): readonly JobName[] {
  return reactions[name];
}
