import 'reflect-metadata';
import { Config } from '#platform/config';
import { projectDir } from '#platform/place';
import { announcement } from './announce.js';
import { holdsDemo } from './demo/present.js';
import { readOptions } from './options.js';
import { buildWebClient, prepareScript, prepareService, type Script, type Service } from './services.js';
import { openStorage, requireFreePort, type Storage } from './storage.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const running: Service[] = [];
let storage: Storage | undefined;
let stopping: Promise<void> | undefined;
/** Aborted at the end: what only helps the services to start, or to answer faster. */
const helping = new AbortController();

/** Demo data can be loaded again, so no commit waits for the disk. It is small: one plan fits all values. */
const hasty = '-c synchronous_commit=off -c plan_cache_mode=force_generic_plan';

let loader: Script | undefined;

/** The script that loads the demo data; the first call has it load its code, beside what must come before. */
function demoLoader(): Script {
  loader ??= prepareScript('Loading demo data', 'apps/local/src/demo/load.js', helping.signal);
  return loader;
}

/** Ends everything in order: doors first, then the worker, then the database. Safe to call twice. */
function stop(): Promise<void> {
  stopping ??= (async () => {
    helping.abort();
    await Promise.all(running.map((service) => service.stop()));
    await storage?.stop();
  })();
  return stopping;
}

function secondsSince(instant: number): string {
  return ((Date.now() - instant) / 1000).toFixed(1);
}

async function start(): Promise<void> {
  const startedAt = Date.now();
  const options = readOptions(process.argv.slice(2));
  const config = Config.fromEnvironment();
  await requireFreePort(config.get('PORT'), config.get('HOST'));
  // Needed by the API only: built beside everything that comes before it.
  const web = buildWebClient(projectDir, helping.signal, 'plain');
  web.catch(() => undefined);
  const demo = config.get('DEMO') === 'yes' && config.get('DATABASE_URL') === '' && !config.production;
  // They load their code beside what is then still to be done here, which is most of their start.
  const prepareServices = async () => {
    await web;
    for (const name of stopping ? [] : ['api', 'worker'])
      running.push(prepareService(name, `apps/${name}/src/main.js`, settings));
  };
  let prepared: Promise<void> | undefined;
  const opened = openStorage(config, options.fresh, say, {
    onNew: () => demo && demoLoader(),
    onRunning: () => (prepared = prepareServices()).catch(() => undefined),
  });
  const settings = opened.then((open) => open.config.toEnvironment());
  settings.catch(() => undefined);
  storage = await opened;
  if (stopping) return;
  if (demo && storage.isNew) {
    say('Loading demo data …');
    const url = `${storage.config.get('DATABASE_URL')}?options=${encodeURIComponent(hasty)}`;
    await storage.fill(() => demoLoader().run({ ...storage!.config.toEnvironment(), DATABASE_URL: url }));
    say(`Loaded after ${secondsSince(startedAt)} s.`);
  }
  await prepared;
  const [withDemo] = await Promise.all([
    demo && holdsDemo(storage.config.get('DATABASE_URL')),
    ...running.map((service) => service.begin()),
  ]);
  for (const service of running) {
    void service.ended.then((code) => {
      if (!stopping) void fail(new Error(`The ${service.name} ended unexpectedly (code ${code}).`));
    });
  }
  const address = `http://localhost:${config.get('PORT')}`;
  say(announcement(address, withDemo, config.catchesMail, secondsSince(startedAt)));
  // Until this is done, answers are compressed one by one: no reason to end, should it fail.
  await buildWebClient(projectDir, helping.signal).catch(() => undefined);
}

async function fail(error: unknown): Promise<void> {
  // What fails because everything is being ended is no news.
  if (stopping) return stopping;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await stop();
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop().then(() => process.exit(0)));
}
await start().catch(fail);
