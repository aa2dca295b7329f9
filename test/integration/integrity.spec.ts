import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Integrity, type IntegrityRun } from '#funding';
import { systemActor } from '#kernel';
import { Sealer } from '#platform/events';
import { createDemoDatabase } from '../support/test-database.js';
import { type Client, ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

interface Hand {
  table: string;
  set: string;
  back: string;
}

// What only a hand on the tables (or a mistake of ours) could do, and the check that must see it.
const hands: Record<string, Hand> = {
  'postings-balance': plusOne('posting_line', 'amount_minor', 'number = 1'),
  'accounts-agree': plusOne('ledger_account', 'balance_minor', "kind = 'cash'"),
  'turnover-agrees': plusOne('ledger_turnover', 'amount_minor', "grain = 'year'"),
  'position-agrees': plusOne('fund_position', 'cash_minor', 'true'),
  'not-over-allocated': plusOne('fund_position', 'cash_minor', 'true', -10_000_000_000),
  'periods-agree': plusOne('period_balance', 'amount_minor', 'true'),
  'allocations-agree': plusOne('allocation_line', 'reserved_minor', 'true'),
  'promises-agree': plusOne('pledge', 'usd_minor', 'true'),
  'applications-agree': plusOne('contribution_line', 'net_minor', 'true'),
  'agreements-agree': plusOne('contribution_line', 'amount_minor', 'true'),
  'documents-posted': plusOne('deposit', 'amount_minor', 'true'),
  'history-intact': {
    table: 'event',
    set: "UPDATE event SET subject_type = 'x' || subject_type WHERE name = 'deposit.recorded'",
    back: "UPDATE event SET subject_type = substr(subject_type, 2) WHERE name = 'deposit.recorded'",
  },
};

function plusOne(table: string, column: string, where: string, by = 1): Hand {
  const set = (sign: '+' | '-') => `UPDATE ${table} SET ${column} = ${column} ${sign} (${by}) WHERE ${where}`;
  return { table, set: set('+'), back: set('-') };
}

let api: TestApi;
let auditor: Client;

beforeAll(async () => {
  api = await startTestApi({}, createDemoDatabase);
  auditor = await api.signIn('auditor@demo.tributary.test');
  await closeFirstMonth();
  while ((await api.app.get(Sealer).seal()) > 0);
}, 120_000);
afterAll(() => api.close());

async function closeFirstMonth(): Promise<void> {
  const agent = await api.signIn('agent@demo.tributary.test');
  const { items } = (
    await agent.get<{ items: { id: string; month: string; version: number }[] }>(
      '/funds/MIG00/ledger/periods?limit=200',
    )
  ).body;
  const { id, version } = items.at(-1)!;
  const closed = await agent.post(`/funds/MIG00/ledger/periods/${id}/close`, {}, ifMatch(version));
  expect(closed.status).toBe(200);
}

const run = async () => (await auditor.post<IntegrityRun>('/funds/MIG00/integrity/run')).body;

/** Does it behind the triggers, looks, and does the opposite. */
async function tampered({ table, set, back }: Hand): Promise<IntegrityRun> {
  await api.database.sql(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  try {
    await api.database.sql(set);
    return await run();
  } finally {
    await api.database.sql(back);
    await api.database.sql(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
}

describe('checking the books', () => {
  it('has nothing to tell before the first check', async () => {
    expect((await auditor.get('/funds/MIG00/integrity')).body).toEqual({ latest: null });
  });
  it('finds the demonstration’s books intact', async () => {
    const found = await run();
    expect(found.results.filter(({ intact }) => !intact)).toEqual([]);
    expect(found.intact).toBe(true);
    expect((await auditor.get('/funds/MIG00/integrity')).body).toEqual({ latest: found });
  });

  it.each(Object.keys(hands))('sees what breaks “%s”, says where, and tells of it', async (check) => {
    const found = await tampered(hands[check]!);
    const result = found.results.find((each) => each.check === check)!;
    expect(found.intact).toBe(false);
    expect(result.intact).toBe(false);
    expect(result.wrong).toBeGreaterThan(0);
    expect(result.findings[0]!.expected).not.toBe(result.findings[0]!.found);
    const [event] = await api.database.sql<{ payload: { checks: string } }>(
      "SELECT payload FROM event WHERE name = 'fund.books-disagree' ORDER BY id DESC LIMIT 1",
    );
    expect(event!.payload.checks).toContain(check);
  });

  it('runs by itself once on each day of the fund', async () => {
    const integrity = api.app.get(Integrity);
    const own = 'SELECT count(*)::int AS runs FROM integrity_run WHERE asked_by IS NULL';
    const counts: number[] = [];
    for (const day of ['2026-11-21', '2026-11-21', '2026-11-22']) {
      api.clock.moveTo(`${day}T18:00:00Z`);
      await integrity.runDue(systemActor());
      counts.push((await api.database.sql<{ runs: number }>(own))[0]!.runs);
    }
    expect(counts).toEqual([1, 1, 2]);
  });

  it('keeps outcomes as they were', async () => {
    const change = api.database.sql('UPDATE integrity_run SET intact = true');
    await expect(change).rejects.toThrow('append-only');
  });
});
