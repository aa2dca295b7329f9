import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#kernel';
import { type Money, moneyOf, units } from '../support/money.js';
import { insertFund, insertOrganisation } from '../support/people.js';
import { startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let fundId: string;
let donor: string;
let entity: string;
let money: Money;
let app: pg.Pool;
let funds = 0;

beforeAll(async () => {
  api = await startTestApi();
  donor = await insertOrganisation(api.database, 'DEU', 'contributor');
  entity = await insertOrganisation(api.database, 'IOM');
  app = new pg.Pool({ connectionString: api.database.appUrl, max: 12 });
});
afterAll(async () => {
  await app.end();
  await api.close();
});
beforeEach(async () => {
  funds += 1;
  fundId = await insertFund(api.database, `FUND${funds}`);
  money = moneyOf(api, fundId);
});

async function failure(work: Promise<unknown>): Promise<{ code?: string; constraint?: string }> {
  return work.then(
    () => ({ code: 'none' }),
    (error: { code?: string; constraint?: string }) => error,
  );
}

/** A reservation by hand, as somebody with the application's password could send it. */
async function reserveByHand(amountMinor: bigint): Promise<void> {
  const client = await app.connect();
  const [allocation, programme, posting] = [newId(), newId(), newId()];
  try {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO allocation (id, fund_id, programme_id, decision_id, value_date, reserved_at)
       VALUES ($1, $2, $3, $4, '2026-11-20', now())`,
      [allocation, fundId, programme, newId()],
    );
    await client.query('INSERT INTO allocation_line (allocation_id, organisation_id) VALUES ($1, $2)', [
      allocation,
      entity,
    ]);
    await client.query(
      `INSERT INTO ledger_account (id, fund_id, book, kind, organisation_id, programme_id)
       VALUES ($1, $2, 'allotment', 'reserved', $3, $4), ($5, $2, 'allotment', 'unallocated', NULL, NULL)
       ON CONFLICT DO NOTHING`,
      [newId(), fundId, entity, programme, newId()],
    );
    await client.query(
      `INSERT INTO posting (id, fund_id, book, kind, caller_key, value_date, booked_at, source_type, source_id,
                            allocation_id, written_in)
       VALUES ($1, $2, 'allotment', 'reserve', $3, '2026-11-20', '2026-11-21', 'decision', $4, $5, '3')`,
      [posting, fundId, `by-hand:${posting}`, newId(), allocation],
    );
    await client.query(
      `INSERT INTO posting_line (posting_id, number, account_id, amount_minor)
       SELECT $1::uuid, 1, id, -$3::bigint FROM ledger_account WHERE programme_id = $4 AND kind = 'reserved'
        UNION ALL
       SELECT $1::uuid, 2, id, $3::bigint FROM ledger_account WHERE fund_id = $2 AND kind = 'unallocated'`,
      [posting, fundId, amountMinor, programme],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

describe('an allocation', () => {
  it('is refused with what is available when it exceeds it', async () => {
    await money.cash(donor, units(1000));
    await money.reserve(entity, units(400));
    const error = (await failure(money.reserve(entity, units(601)))) as { details?: unknown };
    expect(error).toMatchObject({
      code: 'allocation-exceeds-available',
      details: { facts: { requested: '601.00', available: '600.00' } },
    });
    await money.reserve(entity, units(600));
    expect(await money.position()).toMatchObject({ cashMinor: 100000n, reservedOpenMinor: 100000n });
  });

  it('never exceeds under 200 attempts at once, by the service and by hand, and none that fits is lost', async () => {
    await money.cash(donor, units(1000));
    const attempts = Array.from({ length: 200 }, (_, n) =>
      failure(n % 2 === 0 ? money.reserve(entity, units(30)) : reserveByHand(units(30))),
    );
    const outcomes = await Promise.all(attempts);
    const refused = outcomes.filter(({ code }) => code !== 'none');
    expect(outcomes.length - refused.length).toBe(33);
    const reasons = new Set(refused.map(({ code, constraint }) => constraint ?? code));
    expect([...reasons].sort()).toEqual(['allocation-exceeds-available', 'allocation_within_available']);
    expect((await money.position()).reservedOpenMinor).toBe(units(990));
  });

  it('is reserved once per decision, settled once per transfer, and only what is open can be released', async () => {
    const programmeId = newId();
    const transferId = newId();
    await money.cash(donor, units(1000));
    await money.reserve(entity, units(300), programmeId);
    await money.reserve(entity, units(200), programmeId);
    await Promise.all([1, 2, 3].map(() => money.settle(entity, programmeId, units(350), transferId)));
    expect(await money.position()).toMatchObject({ cashMinor: units(650), reservedOpenMinor: units(150) });
    const lines = await api.database.sql(
      `SELECT reserved_minor, settled_minor, released_minor FROM allocation_line l
         JOIN allocation a ON a.id = l.allocation_id WHERE a.programme_id = $1 ORDER BY a.id`,
      [programmeId],
    );
    expect(lines.map((line) => Object.values(line))).toEqual([
      ['30000', '30000', '0'],
      ['20000', '5000', '0'],
    ]);
    const over = await failure(money.settle(entity, programmeId, units(151)));
    expect(over.code).toBe('settlement-exceeds-reserved');
    const released = await failure(money.release(programmeId, units(151), entity));
    expect(released.code).toBe('release-exceeds-open');
    await money.release(programmeId, units(50), entity);
    await money.release(programmeId);
    await money.release(programmeId);
    expect(await money.position()).toMatchObject({ cashMinor: units(650), reservedOpenMinor: 0n });
  });

  it('gives way to truths: a bounced deposit over-allocates, which is told and blocks what comes next', async () => {
    const { postingId } = await money.cash(donor, units(1000));
    await money.reserve(entity, units(900));
    await money.reverse(postingId);
    expect((await failure(money.reserve(entity, units(1)))).code).toBe('allocation-exceeds-available');
    const told = await api.database.sql(
      `SELECT payload FROM event WHERE name = 'fund.over-allocated' AND fund_id = $1`,
      [fundId],
    );
    expect(told).toEqual([{ payload: { available: '-900.00' } }]);
    expect((await failure(money.settle(entity, newId(), units(1)))).code).toBe('cash-insufficient');
  });
});

describe('the ledger against raw SQL of the application’s role', () => {
  const denied = [
    ['fund_position', 'UPDATE fund_position SET cash_minor = 99999999'],
    ['fund_position', 'DELETE FROM fund_position'],
    ['allocation_line', 'UPDATE allocation_line SET reserved_minor = 99999999'],
    [
      'allocation_line',
      'INSERT INTO allocation_line SELECT allocation_id, organisation_id, 5 FROM allocation_line',
    ],
    ['allocation', 'UPDATE allocation SET version = 7'],
    ['posting_line', 'UPDATE posting_line SET amount_minor = 1'],
    ['posting_line', 'DELETE FROM posting_line'],
    ['posting_line', 'TRUNCATE posting_line'],
    ['posting', 'UPDATE posting SET value_date = value_date'],
    ['ledger_account', 'UPDATE ledger_account SET balance_minor = 1'],
    ['ledger_turnover', 'DELETE FROM ledger_turnover'],
    ['ledger_period', 'UPDATE ledger_period SET closed_at = now()'],
    ['posting_rule', 'DELETE FROM posting_rule'],
    ['ledger_figure', 'UPDATE ledger_figure SET sign = -sign'],
  ] as const;
  it.each(denied)('may not touch %s: %s', async (_table, sql) => {
    expect((await failure(app.query(sql))).code).toBe('42501');
  });

  const head = `INSERT INTO posting (id, fund_id, book, kind, caller_key, value_date, booked_at, source_type,
    source_id) VALUES ($1::uuid, $2, 'cash', $3, $1::uuid::text, $4, '2026-11-21T12:00Z', 'test', $1::uuid)`;
  const line = `INSERT INTO posting_line (posting_id, number, account_id, amount_minor)
    SELECT $1, $2, id, $3 FROM ledger_account WHERE fund_id = $4 AND kind = $5`;

  async function byHand(kind: string, lines: [string, bigint][], valueDate = '2026-11-20', late?: string) {
    const client = await app.connect();
    const id = newId();
    try {
      await client.query('BEGIN');
      await client.query(head, [id, fundId, kind, valueDate]);
      for (const [index, [account, amount]] of lines.entries()) {
        await client.query(line, [id, index + 1, amount, fundId, account]);
      }
      if (late) await client.query(late, [id]);
      return await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  it.each([
    [
      'posting_balances',
      'deposit',
      [
        ['cash', 500n],
        ['contribution', -400n],
      ],
    ],
    ['posting_balances', 'deposit', []],
    ['posting_balances', 'deposit', [['cash', 500n]]],
    [
      'posting_line_fits',
      'deposit',
      [
        ['cash', -500n],
        ['contribution', 500n],
      ],
    ],
    [
      'posting_line_fits',
      'interest',
      [
        ['cash', 500n],
        ['contribution', -500n],
      ],
    ],
    [
      'posting_line_fits',
      'deposit',
      [
        ['reserved', -500n],
        ['contribution', 500n],
      ],
    ],
  ] as [string, string, [string, bigint][]][])(
    'refuses by %s a wrong %s %#',
    async (constraint, kind, lines) => {
      await money.cash(donor, units(1000));
      await money.reserve(entity, units(10));
      expect((await failure(byHand(kind, lines))).constraint).toBe(constraint);
    },
  );

  it('refuses a future value date and lines added to a complete posting', async () => {
    const { postingId } = await money.cash(donor, units(1000));
    const good: [string, bigint][] = [
      ['cash', 5n],
      ['contribution', -5n],
    ];
    expect((await failure(byHand('deposit', good, '2026-11-22'))).constraint).toBe('posting_not_in_future');
    const late = failure(app.query(line, [postingId, 9, 5n, fundId, 'cash']));
    expect((await late).constraint).toBe('ledger_append_only');
  });

  it('refuses to settle without paying, which would free money twice', async () => {
    const programmeId = newId();
    await money.cash(donor, units(1000));
    const { allocationId } = await money.reserve(entity, units(900), programmeId);
    const client = await app.connect();
    const id = newId();
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO ledger_account (id, fund_id, book, kind, organisation_id, programme_id)
       VALUES ($1, $2, 'allotment', 'settled', $3, $4)`,
      [newId(), fundId, entity, programmeId],
    );
    await client.query(
      `INSERT INTO posting (id, fund_id, book, kind, caller_key, value_date, booked_at, source_type, source_id,
                            allocation_id)
       VALUES ($1::uuid, $2, 'allotment', 'settle', $1::uuid::text, '2026-11-20', '2026-11-21', 'transfer', $1::uuid, $3)`,
      [id, fundId, allocationId],
    );
    await client.query(line, [id, 1, units(900), fundId, 'reserved']);
    await client.query(line, [id, 2, -units(900), fundId, 'settled']);
    expect((await failure(client.query('COMMIT'))).constraint).toBe('transfer_settles_reservation');
    client.release();
  });

  it('keeps its history from the owner’s hands too', async () => {
    await money.cash(donor, units(1));
    for (const sql of ['UPDATE posting SET reason = NULL', 'DELETE FROM posting_line']) {
      expect((await failure(api.database.sql(sql))).constraint).toBe('ledger_append_only');
    }
  });
});
