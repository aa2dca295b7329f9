// npm run bench [-- --json] [--tiny]: how fast the product is beside the least that could do the same.
import 'reflect-metadata';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { callsOf } from './calls.js';
import { compare } from './compare.js';
import { measureEarmarks } from './earmarks.js';
import { grow } from './growth.js';
import { measureMoney } from './money.js';
import { multiply } from './multiply.js';
import { type BenchPlace, openPlace } from './place.js';
import { aimsOf, printed, type Report } from './report.js';
import { seed } from './seed.js';
import { type BenchSettings, fullSettings, tinySettings } from './settings.js';
import { driveWorker } from './worker.js';

const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, tiny: { type: 'boolean' } } });
const settings = options.tiny ? tinySettings : fullSettings;
const startedAt = performance.now();
const seconds = () => (performance.now() - startedAt) / 1000;
const say = (line: string): void =>
  void process.stderr.write(`${seconds().toFixed(0).padStart(4)} s  ${line}\n`);

/** A seeded database copied from size to size, and one more for the comparison with the floor. */
async function arrange(place: BenchPlace, { growth, notes, templates }: BenchSettings) {
  say('Making a small world through the product …');
  const first = await place.migrated('bench_seed');
  const seeded = await seed(first, templates);
  const databases = [];
  let from = first;
  for (const size of growth) {
    say(`Multiplying it to ${size} notes …`);
    from = await place.copy(`bench_${size}`, from);
    await multiply(from, size);
    databases.push(from);
  }
  const main = await place.copy('bench_main', databases[growth.indexOf(notes)] ?? first);
  if (!growth.includes(notes)) await multiply(main, notes);
  return { seeded, main, databases, money: await place.copy('bench_money', first) };
}

async function bench(place: BenchPlace): Promise<Report> {
  const { seeded, main, databases, money: ledger } = await arrange(place, settings);
  const calls = callsOf(seeded);
  const { comparisons, memory: api } = await compare(main, calls, settings, (line) => say(`Floor: ${line}`));
  say('Worker: events and mails');
  const { worker, memory: held } = await driveWorker(main, seeded, settings);
  const growth = await grow(databases, calls, settings, (line) => say(`Growth: ${line}`));
  const money = await measureMoney(ledger, seeded, settings, (line) => say(`Money: ${line}`));
  say('Earmarks: matching, and allocations at once');
  const earmarks = await measureEarmarks(main, settings);
  const machine = {
    cpus: cpus().length,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    postgres: place.version,
  };
  const measured = { comparisons, worker, memory: { api, worker: held }, growth, money, earmarks };
  const found = { machine, settings, ...measured };
  return { ...found, aims: aimsOf(found), seconds: seconds() };
}

say('Starting PostgreSQL …');
const place = await openPlace(options.tiny ? 'tiny' : 'full');
let closing: Promise<void> | undefined;
const close = () => (closing ??= place.close());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void close().then(() => process.exit(1)));
}
try {
  const report = await bench(place);
  process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : `${printed(report)}\n`);
} finally {
  await close();
}
