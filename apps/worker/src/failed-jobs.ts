import { Config } from '#platform/config';
import { Queues } from '#platform/queues';
import { queueNames } from './jobs.js';

// npm run jobs -- [replay <queue> <id> | replay all]: lists jobs that failed for good, or lets them run
// again.
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [verb = 'list', queue, id] = process.argv.slice(2);
const queues = await Queues.open(Config.fromEnvironment());
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
