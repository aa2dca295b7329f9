import { type Job, type JobsOptions, type Queue, type Worker } from 'bullmq';
import { type Config } from '../config/index.js';
import { type Backend, openBackend } from './backend.js';

/** Work to be done: a name, ids only, and optionally when. */
export interface NewJob {
  readonly name: string;
  readonly data: Readonly<Record<string, string>>;
  /** A second job with the id of one that still waits, works or has failed is not added. */
  readonly id?: string;
  readonly delayMs?: number;
  /** How often it is tried when it throws, with growing pauses; five times unless said. */
  readonly attempts?: number;
}

/** A job whose last attempt failed. It is kept until it is replayed. */
export interface FailedJob {
  readonly queue: string;
  readonly id: string;
  readonly name: string;
  readonly data: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: Date;
}

export interface WorkOptions {
  /** How many jobs one process works on at once. */
  readonly concurrency: number;
  /** How long a dead process’s job rests before another takes it up. */
  readonly lockMs: number;
  /** Told of every failed attempt; `final` when no other follows. */
  readonly onFailure: (job: { name: string; id: string }, error: Error, final: boolean) => void;
  readonly onError: (error: Error) => void;
}

export type Work = (name: string, data: Record<string, string>) => Promise<void>;

const backoff = { type: 'exponential', delay: 1000 };
const retries = { attempts: 5, backoff, removeOnComplete: true, removeOnFail: false } satisfies JobsOptions;

/**
 * The tiny face of BullMQ that the product knows. Jobs run at least once: whoever handles one makes it
 * harmless to
 * repeat. Works alike on PostgreSQL and Redis.
 */
export class Queues {
  private readonly queues = new Map<string, Queue>();
  private readonly workers: Worker[] = [];

  private constructor(private readonly backend: Backend) {}

  static async open(config: Config): Promise<Queues> {
    return new Queues(await openBackend(config));
  }

  /** The store behind: `postgres` or `redis`. */
  get kind(): string {
    return this.backend.kind;
  }

  async add(queue: string, jobs: readonly NewJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const bulk = jobs.map(({ name, data, id, delayMs, attempts }) => ({
      name,
      data,
      opts: {
        ...retries,
        ...(id ? { jobId: id } : {}),
        ...(delayMs ? { delay: delayMs } : {}),
        ...(attempts ? { attempts } : {}),
      },
    }));
    // On PostgreSQL adding in bulk goes by way of a temporary table, which costs more than a single job does.
    const [first] = bulk;
    if (bulk.length === 1 && first) await this.queue(queue).add(first.name, first.data, first.opts);
    else await this.queue(queue).addBulk(bulk);
  }

  /** Adds a job by itself again and again; once per tick, however many processes say so. */
  async every(queue: string, name: string, everyMs: number): Promise<void> {
    const opts = { ...retries, removeOnFail: 20 };
    await this.queue(queue).upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts });
  }

  /** Begins to work on a queue in this process. */
  work(queue: string, work: Work, options: WorkOptions): void {
    const worker = this.backend.worker(
      queue,
      (job: Job) => work(job.name, job.data as Record<string, string>),
      {
        concurrency: options.concurrency,
        lockDuration: options.lockMs,
        stalledInterval: options.lockMs,
        // After a lost connection; a quarter of a minute unless said.
        runRetryDelay: 2_000,
        // A process that dies is not the job's fault: it may happen often before the job is given up.
        maxStalledCount: 10,
      },
    );
    worker.on('failed', (job, error) => {
      const final = !job || job.attemptsMade >= (job.opts.attempts ?? 1);
      options.onFailure({ name: job?.name ?? 'unknown', id: job?.id ?? 'unknown' }, error, final);
    });
    worker.on('error', options.onError);
    this.workers.push(worker);
  }

  /** Jobs that failed for good, newest first. */
  async failed(queue: string, limit = 100): Promise<FailedJob[]> {
    const jobs = (await this.queue(queue).getFailed(0, limit - 1)) as Job[];
    return jobs.map((job) => ({
      queue,
      id: job.id ?? '',
      name: job.name,
      data: job.data as Record<string, string>,
      reason: job.failedReason ?? '',
      attempts: job.attemptsMade,
      failedAt: new Date(job.finishedOn ?? job.timestamp),
    }));
  }

  /** Lets a failed job run again from its first attempt. Returns false when there is no such failed job. */
  async replay(queue: string, id: string): Promise<boolean> {
    const job = (await this.queue(queue).getJob(id)) as Job | undefined;
    if (!job || !(await job.isFailed())) return false;
    await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
    return true;
  }

  /** How many jobs are waiting, active, delayed and failed. */
  async counts(queue: string): Promise<Record<string, number>> {
    return this.queue(queue).getJobCounts('waiting', 'active', 'delayed', 'failed');
  }

  /** Lets running jobs end, then leaves. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.backend.close();
  }

  private queue(name: string): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    const made = this.backend.queue(name, {});
    made.on('error', () => undefined);
    this.queues.set(name, made);
    return made;
  }
}
