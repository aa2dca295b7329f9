import { createPostgresBackend, Queue, type QueueOptions, withBackend, Worker } from 'bullmq';
import type { Processor, WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { type Config } from '../config/index.js';
import { explainService } from '../starter/index.js';
import { prepareQueues, queueSchema } from './prepare.js';

/** How queues and workers are made, whichever store holds them. */
export interface Backend {
  readonly kind: 'postgres' | 'redis';
  queue(name: string, options: Partial<QueueOptions>): Queue;
  worker(name: string, processor: Processor, options: Partial<WorkerOptions>): Worker;
  close(): Promise<void>;
}

const prefix = 'tributary';

/** The store that QUEUE_URL names; when it names none, the product's own database. */
export async function openBackend(config: Config): Promise<Backend> {
  const url = config.get('QUEUE_URL');
  if (url !== '') {
    await tryOut(url).catch((error: unknown) => {
      throw explainService('QUEUE_URL', url, error);
    });
    return url.startsWith('redis') ? redisBackend(url) : postgresBackend(url);
  }
  // Workers wait by LISTEN, which a pooled connection cannot.
  return postgresBackend(config.get('DATABASE_DIRECT_URL') || config.get('DATABASE_URL'));
}

/** Whether it answers and lets us in; clients of Redis would otherwise try for ever and fill the log. */
async function tryOut(url: string): Promise<void> {
  if (!url.startsWith('redis')) return prepareQueues(url);
  const connection = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5000 });
  let reason: unknown;
  connection.on('error', (error: unknown) => (reason = error));
  try {
    await connection.connect();
    await connection.ping();
  } catch (error) {
    throw reason ?? error;
  } finally {
    connection.disconnect();
  }
}

function postgresBackend(url: string): Backend {
  const classes = withBackend(createPostgresBackend);
  const connection = (max: number) => ({ connectionString: url, schema: queueSchema, max });
  return {
    kind: 'postgres',
    queue: (name, options) =>
      new classes.Queue(name, { ...options, connection: connection(3) } as never) as unknown as Queue,
    worker: (name, processor, options) =>
      new classes.Worker(
        name,
        processor as never,
        {
          ...options,
          connection: connection(4),
        } as never,
      ) as unknown as Worker,
    close: async () => undefined,
  };
}

function redisBackend(url: string): Backend {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  // Every queue and worker listens itself; without a listener here ioredis would write to the console.
  connection.on('error', () => undefined);
  return {
    kind: 'redis',
    queue: (name, options) => new Queue(name, { ...options, prefix, connection }),
    worker: (name, processor, options) => new Worker(name, processor, { ...options, prefix, connection }),
    close: async () => {
      connection.disconnect();
    },
  };
}
