import { type EarmarkDemand, type EarmarkSource, match } from '#funding';
import { insertProgramme, receive } from '../support/earmarks.js';
import { failure, moneyOf, units } from '../support/money.js';
import { insertFund } from '../support/people.js';
import { median } from './load.js';
import { type BenchDatabase, sql } from './place.js';
import { openApi } from './seed.js';
import type { BenchSettings } from './settings.js';

/** How fast money is matched, and what happens when many allocations of one fund are asked for at once. */
export interface EarmarkFigures {
  matchingMs: number;
  asked: number;
  perSecond: number;
  /** Reservations that would have fitted and were refused, and those that were taken beyond what is there. */
  lost: number;
  over: number;
}

const size = 500;
const asked = 200;
/** Of the reservations asked for, those that the money reaches for. */
const fitting = 150;

/** Matches in memory, then reserves through the product in a fund of its own. */
export async function measureEarmarks(
  database: BenchDatabase,
  { rounds }: BenchSettings,
): Promise<EarmarkFigures> {
  const { sources, demands } = market();
  const times: number[] = [];
  for (let round = 0; round < rounds + 2; round += 1) {
    const startedAt = performance.now();
    match(sources, demands);
    times.push(performance.now() - startedAt);
  }
  return { matchingMs: median(times.slice(2)), asked, ...(await reserveAtOnce(database)) };
}

async function reserveAtOnce(database: BenchDatabase) {
  const rows = { sql: <Row>(text: string, params?: unknown[]) => sql<Row>(database.ownerUrl, text, params) };
  const fundId = await insertFund(rows, 'BENCH');
  const [donor, entity] = (
    await rows.sql<{ id: string }>(`SELECT id FROM organisation WHERE code IN ('DEU', 'IOM') ORDER BY code`)
  ).map(({ id }) => id);
  const api = await openApi(database);
  try {
    const at = { app: api.app, database: rows };
    const money = moneyOf(api, fundId, '2026-06-30');
    const line = (number: string, places: string[], amountMinor: bigint) =>
      receive(at, money, fundId, donor!, { number, places, amountMinor });
    await line('MA', ['MA'], units((asked - fitting) * 10));
    await line('KE', ['KE'], units(asked * 10));
    const programmes = await Promise.all(
      ['MA', 'KE'].map((place) => insertProgramme(at, fundId, entity!, { code: place, places: [place] })),
    );
    const startedAt = performance.now();
    const outcomes = await Promise.all(
      Array.from({ length: asked }, (_, n) =>
        failure(money.reserve(entity!, units(10), programmes[n % programmes.length]!)),
      ),
    );
    const seconds = (performance.now() - startedAt) / 1000;
    const taken = outcomes.filter(({ code }) => code === 'none').length;
    const [gaps] = await rows.sql<{ count: number }>('SELECT count(*)::int FROM earmark_gaps($1)', [fundId]);
    const over = Math.max(0, taken - fitting) + gaps!.count;
    return { perSecond: asked / seconds, lost: Math.max(0, fitting - taken), over };
  } finally {
    await api.close();
  }
}

/** Lines and allocations as a large fund has them: five areas, twenty-two regions of nine countries. */
function market(): { sources: EarmarkSource[]; demands: EarmarkDemand[] } {
  const areas = ['TA1', 'TA2', 'TA3', 'TA4', 'TA5'];
  const country = (n: number) => `C${n % 198}`;
  const region = (n: number) => Array.from({ length: 9 }, (_, place) => country((n % 22) * 9 + place));
  const sources = Array.from({ length: size }, (_, n) => ({
    ...{ id: `S${n}`, number: `S${n}`, valueDate: '2026-01-01', netMinor: 150_000_00n + BigInt(n * 977) },
    areas: n % 5 < 2 ? null : areas.slice(n % 3, (n % 3) + 1 + (n % 2)),
    places: n % 7 < 3 ? null : [...region(n), ...(n % 2 ? region(n * 7 + 1) : [])],
  }));
  const demands = Array.from({ length: size }, (_, n) => ({
    ...{ id: `D${n}`, payable: 'matching' as const, openMinor: 100_000_00n + BigInt((n * 7919) % 40_000_00) },
    area: areas[(n * 3) % 5]!,
    places: n % 5 === 0 ? [country(n * 13), country(n * 13 + 1)] : [country(n * 17)],
  }));
  return { sources, demands };
}
