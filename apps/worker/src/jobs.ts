import { createHash } from 'node:crypto';
import { type NewJob } from '#platform/queues';

/**
 * Every job of the product and the queue it waits in. Mail has its own: a slow mail server delays nothing
 * else.
 */
export const jobs = {
  'check-books': 'work',
  deliver: 'mail',
  'forget-expired': 'work',
  notify: 'work',
  'remind-of-instalments': 'work',
  'remind-of-reports': 'work',
  'send-again': 'work',
  'sweep-deliveries': 'work',
} as const satisfies Record<string, 'work' | 'mail'>;

export type JobName = keyof typeof jobs;
export type QueueName = (typeof jobs)[JobName];

export const queueNames = ['work', 'mail'] as const satisfies readonly QueueName[];

/** What a job knows: ids, never facts. */
export type JobData = Readonly<Record<string, string>>;

/**
 * The job that follows from events that were dispatched together. Its id names them all: the same events make
 * the same job, and no other ones ever pass for it.
 */
export function eventJob(name: JobName, eventIds: readonly string[]): NewJob {
  const list = eventIds.join(',');
  const named = eventIds.length === 1 ? list : createHash('sha256').update(list).digest('hex');
  return { name, data: { eventIds: list }, id: `${name}-${named}` };
}

/** The events that a job of the dispatcher follows from. */
export function eventsOf({ eventIds }: JobData): string[] {
  return eventIds ? eventIds.split(',') : [];
}

/** Does one kind of job. It may be run twice for the same data and must not mind. */
export interface Processor {
  readonly job: JobName;
  /** Runs by itself again and again. */
  readonly everyMs?: number;
  run(data: JobData): Promise<void>;
}

export type ProcessorTable = Readonly<Record<JobName, Processor>>;

/** The processor of each job. Throws when a job has none or two, so that such a worker never starts. */
export function processorTable(processors: readonly Processor[]): ProcessorTable {
  const problems = (Object.keys(jobs) as JobName[]).flatMap((job) => {
    const count = processors.filter((processor) => processor.job === job).length;
    return count === 1 ? [] : [`job “${job}” has ${count === 0 ? 'no processor' : `${count} processors`}`];
  });
  if (problems.length > 0) throw new Error(`The worker cannot start: ${problems.join('; ')}`);
  return Object.fromEntries(processors.map((processor) => [processor.job, processor])) as never;
}
