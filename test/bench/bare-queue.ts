// BullMQ alone on PostgreSQL: adds jobs in batches as the dispatcher does, and works them off doing nothing,
// or handing the same mail to a mail server each time with the library's own pool.
import { createPostgresBackend, withBackend } from 'bullmq';
import { createTransport } from 'nodemailer';
import { queueSchema } from '#platform/queues';

export interface BareOrder {
  databaseUrl: string;
  jobs: number;
  concurrency: number;
  /** The mail server that each job hands a mail to; none when it does nothing. */
  smtpUrl?: string;
}

const batch = 500;

/** About as long as what Tributary writes about a note that came back. */
const mail = {
  from: 'bench@tributary.test',
  to: 'somebody@tributary.test',
  subject: 'Your concept note was returned',
  text: 'A sentence of some length, as mails have them. '.repeat(20),
  html: '<p>A sentence of some length, as mails have them.</p>'.repeat(50),
};

process.once('message', (order: BareOrder) => void run(order));
process.once('disconnect', () => process.exit(0));

async function run({ databaseUrl, jobs, concurrency, smtpUrl }: BareOrder): Promise<void> {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = (max: number) => ({ connectionString: databaseUrl, schema: queueSchema, max });
  const queue = new Queue('bench', { connection: connection(3) } as never);
  const mails = smtpUrl ? createTransport({ url: smtpUrl, pool: true, maxConnections: concurrency }) : null;
  let done = 0;
  let finish: () => void;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const work = async () => {
    await mails?.sendMail(mail);
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
  mails?.close();
  process.send!(perSecond);
}
