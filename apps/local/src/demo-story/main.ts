import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { startOwnServer, type OwnServer } from './own-server.js';
import { playStory } from './story.js';

const usual = 'http://localhost:3000';
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { values } = parseArgs({ options: { url: { type: 'string' } } });
let own: OwnServer | undefined;

/** The named server; else the one that runs here; else one of our own. */
async function addressOf(): Promise<string> {
  if (values.url !== undefined) return values.url.replace(/\/$/, '');
  const answers = await fetch(`${usual}/api/health/ready`).then(
    async (answer) => answer.ok && ((await answer.json()) as { status?: string }).status === 'ready',
    () => false,
  );
  if (answers) return usual;
  say('No server answers here; starting one of our own, to be removed afterwards.');
  own = await startOwnServer(say);
  return own.address;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void Promise.resolve(own?.stop()).then(() => process.exit(130)));
}
let code = 0;
try {
  const address = await addressOf();
  say(`The main job of Tributary, played at ${address}. Amounts are illustrative.`);
  await playStory(address, say);
  say('');
  say('The main job is done.');
} catch (error) {
  process.stderr.write(`\nThe story stopped: ${error instanceof Error ? error.message : String(error)}\n`);
  code = 1;
}
await own?.stop();
process.exit(code);
