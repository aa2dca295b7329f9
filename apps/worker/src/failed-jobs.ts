import path from 'node:path';
import { Config } from '#platform/config';
import { findRunning } from '#platform/embedded';
import { projectDir } from '#platform/place';
import { Queues } from '#platform/queues';
import { ServiceError, startOrLeave } from '#platform/starter';
import { queueNames } from './jobs.js';

// npm run jobs -- [replay <queue> <id> | replay all]: lists jobs that failed for good, or lets them run
// again.
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The queues that are configured; else those of the bundled database, which must run. */
async function openQueues(): Promise<Queues> {
  const config = Config.fromEnvironment();
  if (config.get('QUEUE_URL') !== '' || config.get('DATABASE_URL') !== '') return Queues.open(config);
  const dataDir = path.resolve(projectDir, config.get('DATA_DIR'));
  const running = await findRunning({ projectDir, dataDir });
  if (!running) throw new ServiceError('Start Tributary first, or name its database in DATABASE_URL.');
  return Queues.open(config.with({ DATABASE_URL: running.appUrl }));
}

async function main([verb = 'list', queue, id]: string[]): Promise<void> {
  const queues = await openQueues();
  const failed = (await Promise.all(queueNames.map((name) => queues.failed(name)))).flat();
  if (verb === 'list') {
    for (const job of failed) {
      say(`${job.queue} ${job.id}  ${job.name}  ${job.failedAt.toISOString()}  ${job.reason.split('\n')[0]}`);
    }
    say(`${failed.length} failed`);
  } else if (verb === 'replay' && queue) {
    const chosen = queue === 'all' ? failed : failed.filter((job) => job.queue === queue && job.id === id);
    for (const job of chosen) await queues.replay(job.queue, job.id);
    say(`${chosen.length} replayed`);
  } else {
    say('Usage: npm run jobs -- [list | replay all | replay <queue> <id>]');
    process.exitCode = 1;
  }
  await queues.close();
}

await startOrLeave(() => main(process.argv.slice(2)));
