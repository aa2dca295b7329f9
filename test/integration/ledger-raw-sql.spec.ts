import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#kernel';
import { failure, type Money, moneyOf, units } from '../support/money.js';
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
      `INSERT INTO posting (id, fund_id, book, kind, caller_key, value_date, booked_at, source_type,
                            source_id, allocation_id)
       VALUES ($1::uuid, $2, 'allotment', 'settle', $1::uuid::text, '2026-11-20', '2026-11-21', 'transfer',
               $1::uuid, $3)`,
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
