import { type Call, load, median } from './load.js';
import { type BenchDatabase, sql } from './place.js';
import { residentMib, startApi, watchMemory } from './processes.js';
import { configOf, fundPath, type Seed } from './seed.js';
import type { BenchSettings } from './settings.js';

/** Answers about money beside the number of postings, and the memory of a long file. */
export interface MoneyFigures {
  postings: number[];
  /** What one caller waits at each number of postings; `ratio` is the most ÷ the fewest. */
  growth: { name: string; p50Ms: number[]; ratio: number }[];
  files: { name: string; rows: number; seconds: number; restMib: number | null; mostMib: number | null }[];
}

const calls: Call[] = [
  ['GET capitalisation (today)', 'capitalisation'],
  ['GET capitalisation (a past day)', 'capitalisation?asOf=2021-06-30'],
  ['GET key-figures statement', 'statements/key-figures'],
].map(([name, path]) => ({ name: name!, kind: 'read', method: 'GET', path: `${fundPath}/${path}` }));

/** Grows the ledger of one database from size to size and measures at each, then writes long files. */
export async function measureMoney(
  database: BenchDatabase,
  { fundId, secretariat: cookie }: Seed,
  settings: BenchSettings,
  say: (line: string) => void,
): Promise<MoneyFigures> {
  const { postings, fileRows, rounds, roundMs } = settings;
  const { address, service } = await startApi(configOf(database));
  try {
    const times = calls.map((): number[] => []);
    let before = 0;
    for (const size of postings) {
      say(`${size} postings`);
      await addPostings(database, fundId, before + 1, size);
      before = size;
      for (const [index, call] of calls.entries()) {
        const options = { connections: 1, durationMs: roundMs / 3, cookie };
        const found = [];
        for (let round = 0; round < rounds; round += 1)
          found.push((await load(address, call, options)).p50Ms);
        times[index]!.push(median(found));
      }
    }
    const growth = calls.map(({ name }, index) => {
      const p50Ms = times[index]!;
      return { name, p50Ms, ratio: p50Ms.at(-1)! / p50Ms[0]! };
    });
    say(`files of ${fileRows} rows`);
    await addAllocations(database, fundId, fileRows);
    const files = [];
    for (const format of ['csv', 'xlsx'] as const) {
      const path = `${fundPath}/statements/allocations?format=${format}`;
      files.push(await readFile(`${address}${path}`, cookie, service.pid, `register as ${format}`));
    }
    return { postings, growth, files: files.map((file) => ({ ...file, rows: fileRows })) };
  } finally {
    await service.stop();
  }
}

async function readFile(url: string, cookie: string, pid: number, name: string) {
  const restMib = residentMib(pid);
  const memory = watchMemory(pid);
  const startedAt = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  const reader = answer.body!.getReader();
  while (!(await reader.read()).done);
  return { name, seconds: (performance.now() - startedAt) / 1000, restMib, mostMib: memory.stop() };
}

/** Statements that stand for as many postings as the triggers would write one by one. */
async function asOwner(database: BenchDatabase, tables: string[], statements: [string, unknown[]][]) {
  for (const table of tables) await sql(database.ownerUrl, `ALTER TABLE ${table} DISABLE TRIGGER USER`);
  for (const [text, params] of statements) await sql(database.ownerUrl, text, params);
  for (const table of tables) await sql(database.ownerUrl, `ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await sql(database.ownerUrl, 'VACUUM ANALYZE');
}

const keptAgain = `
  INSERT INTO ledger_turnover (fund_id, account_id, kind, grain, value_from, booked_from, amount_minor)
  SELECT fund_id, account_id, kind, grain, date_trunc(grain, value_date)::date,
         date_trunc(grain, booked_at AT TIME ZONE 'UTC')::date, sum(amount_minor)
    FROM posting_line CROSS JOIN (VALUES ('month'), ('year')) AS grains(grain)
   WHERE fund_id = $1 GROUP BY 1, 2, 3, 4, 5, 6`;

/** Interest over eight years, booked on its day: numbers `from` to `to`. */
async function addPostings(database: BenchDatabase, fundId: string, from: number, to: number): Promise<void> {
  await sql(
    database.ownerUrl,
    `INSERT INTO ledger_account (id, fund_id, book, kind) SELECT gen_random_uuid(), $1, 'cash', kind
       FROM unnest(ARRAY['cash', 'income']) AS kind ON CONFLICT DO NOTHING`,
    [fundId],
  );
  await asOwner(
    database,
    ['posting', 'posting_line'],
    [
      [
        `INSERT INTO posting (id, fund_id, book, kind, caller_key, value_date, booked_at, source_type,
                              source_id, written_in)
         SELECT gen_random_uuid(), $1, 'cash', 'interest', 'bench:' || n, day, day + interval '9 hours',
                'income', gen_random_uuid(), pg_current_xact_id()
           FROM (SELECT n, date '2017-01-01' + (n::bigint * 7919 % 2900)::int AS day
                   FROM generate_series($2::int, $3::int) AS n) AS days`,
        [fundId, from, to],
      ],
      [
        `INSERT INTO posting_line (posting_id, number, account_id, amount_minor, fund_id, kind, value_date,
                                   booked_at)
         SELECT p.id, CASE a.kind WHEN 'cash' THEN 1 ELSE 2 END, a.id,
                CASE a.kind WHEN 'cash' THEN 100 ELSE -100 END, p.fund_id, p.kind, p.value_date, p.booked_at
           FROM posting p JOIN ledger_account a ON a.fund_id = p.fund_id AND a.kind IN ('cash', 'income')
          WHERE p.fund_id = $1 AND p.caller_key LIKE 'bench:%'
            AND NOT EXISTS (SELECT FROM posting_line l WHERE l.posting_id = p.id)`,
        [fundId],
      ],
      ['DELETE FROM ledger_turnover WHERE fund_id = $1', [fundId]],
      [keptAgain, [fundId]],
    ],
  );
}

/** As many allocations of one programme, each of one organisation. */
async function addAllocations(database: BenchDatabase, fundId: string, count: number): Promise<void> {
  const parties = `(SELECT programme_id, organisation_id FROM ledger_account
                     WHERE fund_id = $1 AND kind = 'reserved' LIMIT 1)`;
  await asOwner(
    database,
    ['allocation', 'allocation_line', 'posting', 'posting_line'],
    [
      [
        `INSERT INTO allocation (id, fund_id, programme_id, decision_id, value_date, reserved_at)
         SELECT gen_random_uuid(), $1, s.programme_id, gen_random_uuid(), '2025-06-30', '2025-06-30'
           FROM ${parties} s, generate_series(1, $2::int)`,
        [fundId, count],
      ],
      [
        `INSERT INTO posting (id, fund_id, book, kind, caller_key, value_date, booked_at, source_type,
                              source_id, allocation_id, written_in)
         SELECT gen_random_uuid(), $1, 'allotment', 'reserve', 'bench-allocation:' || a.id, a.value_date,
                a.reserved_at, 'decision', a.decision_id, a.id, pg_current_xact_id()
           FROM allocation a
          WHERE a.fund_id = $1 AND NOT EXISTS (SELECT FROM posting p WHERE p.allocation_id = a.id)`,
        [fundId],
      ],
      [
        `INSERT INTO posting_line (posting_id, number, account_id, amount_minor, fund_id, kind, value_date,
                                   booked_at)
         SELECT p.id, CASE a.kind WHEN 'reserved' THEN 1 ELSE 2 END, a.id,
                CASE a.kind WHEN 'reserved' THEN -100 ELSE 100 END, p.fund_id, p.kind, p.value_date,
                p.booked_at
           FROM posting p
           JOIN ledger_account a ON a.fund_id = p.fund_id AND a.kind IN ('reserved', 'unallocated')
          WHERE p.fund_id = $1 AND p.caller_key LIKE 'bench-allocation:%'`,
        [fundId],
      ],
    ],
  );
}
