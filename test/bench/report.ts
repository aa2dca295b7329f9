import type { Comparison, Memory } from './compare.js';
import type { EarmarkFigures } from './earmarks.js';
import type { Growth } from './growth.js';
import type { MoneyFigures } from './money.js';
import type { BenchSettings } from './settings.js';
import type { WorkerFigures } from './worker.js';

/** Everything that a run found; what `--json` prints. */
export interface Report {
  machine: { cpus: number; memoryGib: number; node: string; postgres: string };
  settings: BenchSettings;
  comparisons: Comparison[];
  worker: WorkerFigures;
  memory: { api: Memory; worker: Memory };
  growth: Growth[];
  money: MoneyFigures;
  earmarks: EarmarkFigures;
  aims: Aim[];
  seconds: number;
}

/** What a figure should be and whether it is. */
export interface Aim {
  name: string;
  aim: string;
  value: number | null;
  met: boolean | null;
}

type Found = Omit<Report, 'aims' | 'seconds'>;

/** The figures beside what they should be. */
export function aimsOf({ comparisons, worker, memory, growth, money, earmarks }: Found): Aim[] {
  const least = (name: string, value: number, aim: number): Aim => {
    return { name, aim: `≥ ${aim}`, value, met: value >= aim };
  };
  const most = (name: string, value: number | null, aim: number, unit = ''): Aim => {
    return { name, aim: `≤ ${aim}${unit}`, value, met: value === null ? null : value <= aim };
  };
  return [
    ...comparisons.map(({ name, kind, ratio }) =>
      least(`${name} ÷ floor`, ratio, kind === 'read' ? 0.6 : 0.5),
    ),
    least('events dispatched ÷ bare BullMQ', worker.eventsRatio, 0.5),
    least('mails handed over ÷ bare BullMQ handing over mails', worker.mailsRatio, 0.5),
    ...growth.map(({ name, ratio }) => most(`${name}: growth`, ratio, 1.5)),
    ...money.growth.map(({ name, ratio }) => most(`${name}: growth with postings`, ratio, 1.5)),
    ...money.files.map(({ name, mostMib }) => most(`api writing ${name}`, mostMib, 300, ' MiB')),
    most('matching 500 lines × 500 allocations', earmarks.matchingMs, 50, ' ms'),
    most('allocations at once: lost', earmarks.lost, 0),
    most('allocations at once: over', earmarks.over, 0),
    most('api at rest', memory.api.restMib, 200, ' MiB'),
    most('worker at rest', memory.worker.restMib, 150, ' MiB'),
  ];
}

/** The report for people. */
export function printed(report: Report): string {
  const { machine, settings, comparisons, worker, memory, growth, aims, seconds } = report;
  return [
    `${machine.cpus} cores, ${machine.memoryGib} GiB, Node ${machine.node}, PostgreSQL ${machine.postgres}`,
    `${settings.notes} concept notes, ${settings.connections} connections, medians of ${settings.rounds}`,
    '',
    table(
      ['call', 'statements', 'server', 'per second', 'p50 ms', 'p95 ms', 'p99 ms', 'ratio'],
      comparisons.flatMap(({ name, statements, product, floor, ratio }) => [
        [name, String(statements), 'product', ...figures(product), ratio.toFixed(2)],
        ['', '', 'floor', ...figures(floor), ''],
      ]),
    ),
    table(['worker', 'per second', '÷ jobs that do nothing', '÷ jobs that mail'], workerRows(worker)),
    table(
      ['memory', 'at rest MiB', 'under load MiB'],
      Object.entries(memory).map(([name, { restMib, loadMib }]) => [name, mib(restMib), mib(loadMib)]),
    ),
    table(
      ['growth, p50 ms at', ...settings.growth.map((size) => `${size} notes`), 'ratio'],
      growth.map(({ name, p50Ms, ratio }) => [name, ...p50Ms.map((ms) => ms.toFixed(2)), ratio.toFixed(2)]),
    ),
    ...moneyTables(report),
    table(
      ['aim', '', 'found', ''],
      aims.map(({ name, aim, value, met }) => [name, aim, value?.toFixed(2) ?? '?', verdict(met)]),
    ),
    `${seconds.toFixed(0)} s`,
  ].join('\n');
}

function workerRows(worker: WorkerFigures): string[][] {
  const { eventsPerSecond, mailsPerSecond, barePerSecond, bareMailsPerSecond } = worker;
  const { eventsRatio, mailsRatio, mailsToNothing } = worker;
  return [
    ['events dispatched', eventsPerSecond.toFixed(0), eventsRatio.toFixed(2), ''],
    ['mails handed over', mailsPerSecond.toFixed(0), mailsToNothing.toFixed(2), mailsRatio.toFixed(2)],
    ['bare BullMQ, jobs that do nothing', barePerSecond.toFixed(0), '', ''],
    ['bare BullMQ, jobs that hand over a mail', bareMailsPerSecond.toFixed(0), '', ''],
  ];
}

function moneyTables({ money, earmarks }: Report): string[] {
  return [
    table(
      ['money, p50 ms at', ...money.postings.map((count) => `${count} postings`), 'ratio'],
      money.growth.map(({ name, p50Ms, ratio }) => {
        return [name, ...p50Ms.map((ms) => ms.toFixed(2)), ratio.toFixed(2)];
      }),
    ),
    table(
      ['long files', 'rows', 'seconds', 'at rest MiB', 'most MiB'],
      money.files.map(({ name, rows, seconds: taken, restMib, mostMib }) => {
        return [name, String(rows), taken.toFixed(1), mib(restMib), mib(mostMib)];
      }),
    ),
    table(
      ['earmarks', ''],
      [
        ['matching 500 lines × 500 allocations, ms', earmarks.matchingMs.toFixed(1)],
        [`${earmarks.asked} allocations of one fund at once, per second`, earmarks.perSecond.toFixed(0)],
      ],
    ),
  ];
}

function verdict(met: boolean | null): string {
  return met === null ? 'not measured here' : met ? 'met' : 'MISSED';
}

function figures({ perSecond, p50Ms, p95Ms, p99Ms }: Comparison['product']): string[] {
  return [perSecond.toFixed(0), ...[p50Ms, p95Ms, p99Ms].map((ms) => ms.toFixed(2))];
}

function mib(value: number | null): string {
  return value === null ? '?' : value.toFixed(0);
}

function table(head: string[], body: string[][]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...body.map((row) => row[column]!.length)),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line), ''].join('\n');
}
