// BullMQ alone on PostgreSQL: adds jobs in batches as the dispatcher does, and works them off doing nothing.
import { createPostgresBackend, withBackend } from 'bullmq';
import { queueSchema } from '#platform/queues';

export interface BareOrder {
  databaseUrl: string;
  jobs: number;
  concurrency: number;
}

const batch = 500;

process.once('message', (order: BareOrder) => void run(order));
process.once('disconnect', () => process.exit(0));

async function run({ databaseUrl, jobs, concurrency }: BareOrder): Promise<void> {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = (max: number) => ({ connectionString: databaseUrl, schema: queueSchema, max });
  const queue = new Queue('bench', { connection: connection(3) } as never);
  let done = 0;
  let finish: () => void;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const work = async () => {
    done += 1;
    if (done === jobs) finish();
  };
  const worker = new Worker('bench', work, { concurrency, connection: connection(4) } as never);
  await worker.waitUntilReady();
  const startedAt = performance.now();
  const options = { attempts: 5, removeOnComplete: true };
  for (let added = 0; added < jobs; added += batch) {
    const count = Math.min(batch, jobs - added);
    await queue.addBulk(Array.from({ length: count }, () => ({ name: 'nothing', data: {}, opts: options })));
  }
  await finished;
  const perSecond = jobs / ((performance.now() - startedAt) / 1000);
  await worker.close();
  await queue.close();
  process.send!(perSecond);
}
