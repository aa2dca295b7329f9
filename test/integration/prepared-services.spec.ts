import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { Config } from '#platform/config';
import { prepareService } from '../../apps/local/src/services.js';
import { until } from '../support/wait.js';

const root = path.resolve(import.meta.dirname, '../..');
// Nobody listens there: whoever touches the database ends. Complete, as the developer's `.env` has no say.
const environment = Config.read({
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing',
  LOG_LEVEL: 'fatal',
}).toEnvironment();

it('a prepared service begins only when it is told to', async () => {
  const service = prepareService('api', 'dist/apps/api/src/main.js', environment);
  await expect(service.begin()).rejects.toThrow('The api could not start (it ended with code 1).');
});

it('a prepared service can be stopped before it begins', async () => {
  const service = prepareService('worker', 'dist/apps/worker/src/main.js', environment);
  await service.stop();
  await service.ended;
  await expect(service.begin()).rejects.toThrow('The worker could not start');
});

it('a prepared service leaves when the one who started it disappears', async () => {
  const services = path.join(root, 'dist/apps/local/src/services.js');
  const program = `
    import { prepareService } from ${JSON.stringify(services)};
    const environment = ${JSON.stringify(environment)};
    console.log(prepareService('worker', 'apps/worker/src/main.js', environment).pid);`;
  const starter = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  const [said] = (await once(starter.stdout, 'data')) as [Buffer];
  const pid = Number(said.toString());
  expect(pid).toBeGreaterThan(1);
  starter.kill('SIGKILL');
  await until(
    async () => isAlive(pid),
    (alive) => !alive,
    20_000,
  );
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
