import type { SignedCall } from './calls.js';
import { type Figures, load, median, medians } from './load.js';
import type { FloorOrder } from './floor.js';
import type { BenchDatabase } from './place.js';
import { type Api, residentMib, startApi, startScript, watchMemory } from './processes.js';
import { record } from './record.js';
import { configOf, openApi } from './seed.js';
import type { BenchSettings } from './settings.js';

/**
 * One call at the product and at the floor. `ratio` is product ÷ floor of answers per second: the median
 * over rounds, because what disturbs a machine disturbs neighbours in time alike.
 */
export interface Comparison {
  name: string;
  kind: 'read' | 'write';
  statements: number;
  product: Figures;
  floor: Figures;
  ratio: number;
}

export interface Memory {
  restMib: number | null;
  loadMib: number | null;
}

const settleMs = 2_000;

/** Measures every call at the product and at the floor, in turn, and takes the medians. */
export async function compare(
  database: BenchDatabase,
  calls: SignedCall[],
  settings: BenchSettings,
  say: (line: string) => void,
): Promise<{ comparisons: Comparison[]; memory: Memory }> {
  const recordings = await recordAll(database, calls);
  const config = configOf(database);
  const order: FloorOrder = { databaseUrl: database.appUrl, pool: config.get('DATABASE_POOL'), recordings };
  const product = await startApi(config);
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  const restMib = residentMib(product.service.pid);
  const memory = watchMemory(product.service.pid);
  const floor = await startScript<FloorOrder, string>('floor.js', order).catch(async (error: unknown) => {
    await product.service.stop();
    throw error;
  });
  try {
    const comparisons: Comparison[] = [];
    for (const [index, call] of calls.entries()) {
      say(call.name);
      const measured = await alternate(call, product, floor.word, settings);
      const { name, kind } = call;
      comparisons.push({ name, kind, statements: recordings[index]!.statements.length, ...measured });
    }
    return { comparisons, memory: { restMib, loadMib: memory.stop() } };
  } finally {
    memory.stop();
    await Promise.all([floor.stop(), product.service.stop()]);
  }
}

async function recordAll(database: BenchDatabase, calls: SignedCall[]) {
  const api = await openApi(database);
  try {
    const recordings = [];
    for (const call of calls) recordings.push(await record(api.address, call, call.cookie));
    return recordings;
  } finally {
    await api.close();
  }
}

async function alternate(call: SignedCall, product: Api, floor: string, settings: BenchSettings) {
  const { rounds, roundMs, connections } = settings;
  const options = { connections, cookie: call.cookie };
  const figures: { product: Figures[]; floor: Figures[] } = { product: [], floor: [] };
  for (const address of [product.address, floor])
    await load(address, call, { ...options, durationMs: roundMs / 2 });
  for (let round = 0; round < rounds; round += 1) {
    figures.product.push(await load(product.address, call, { ...options, durationMs: roundMs }));
    figures.floor.push(await load(floor, call, { ...options, durationMs: roundMs }));
  }
  const ratios = figures.product.map(({ perSecond }, round) => perSecond / figures.floor[round]!.perSecond);
  return { product: medians(figures.product), floor: medians(figures.floor), ratio: median(ratios) };
}
