import type { SignedCall } from './calls.js';
import { load, median } from './load.js';
import type { BenchDatabase } from './place.js';
import { type Api, startApi } from './processes.js';
import { configOf } from './seed.js';
import type { BenchSettings } from './settings.js';

/** What one caller waits (median, in milliseconds) at each size; `ratio` is largest ÷ smallest. */
export interface Growth {
  name: string;
  p50Ms: number[];
  ratio: number;
}

/** The same calls at every size, one after the other, sizes in turn so that noise meets all alike. */
export async function grow(
  databases: BenchDatabase[],
  calls: SignedCall[],
  settings: BenchSettings,
  say: (line: string) => void,
): Promise<Growth[]> {
  const apis: Api[] = [];
  try {
    for (const database of databases) apis.push(await startApi(configOf(database)));
    const grown: Growth[] = [];
    for (const call of calls) {
      say(call.name);
      const p50Ms = await sizesInTurn(apis, call, settings);
      grown.push({ name: call.name, p50Ms, ratio: p50Ms.at(-1)! / p50Ms[0]! });
    }
    return grown;
  } finally {
    await Promise.all(apis.map(({ service }) => service.stop()));
  }
}

async function sizesInTurn(apis: Api[], call: SignedCall, settings: BenchSettings): Promise<number[]> {
  const options = { connections: 1, durationMs: settings.roundMs / 2, cookie: call.cookie };
  const times = apis.map((): number[] => []);
  for (const { address } of apis) await load(address, call, options);
  for (let round = 0; round < settings.rounds; round += 1) {
    for (const [index, { address }] of apis.entries()) {
      times[index]!.push((await load(address, call, options)).p50Ms);
    }
  }
  return times.map(median);
}
