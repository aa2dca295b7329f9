import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#kernel';
import { drawsOf, insertProgramme, loseDraws, receive } from '../support/earmarks.js';
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
let kenya: string;
let allocationId: string;
let lines: Record<'NA' | 'KE', { lineId: string; depositId: string }>;

beforeAll(async () => {
  api = await startTestApi();
  donor = await insertOrganisation(api.database, 'DEU', 'contributor');
  entity = await insertOrganisation(api.database, 'IOM');
  app = new pg.Pool({ connectionString: api.database.appUrl, max: 4 });
});
afterAll(async () => {
  await app.end();
  await api.close();
});
beforeEach(async () => {
  funds += 1;
  fundId = await insertFund(api.database, `FUND${funds}`);
  money = moneyOf(api, fundId);
  const line = (number: string, places: string[]) =>
    receive(api, money, fundId, donor, { number, amountMinor: units(100), places });
  lines = { NA: await line('NA', ['MA']), KE: await line('KE', ['KE']) };
  kenya = await insertProgramme(api, fundId, entity, { code: `P${funds}`, places: ['KE'] });
  ({ allocationId } = await money.reserve(entity, units(50), kenya));
});

const refused = async (sql: string, params: unknown[] = []) => {
  const { code, constraint } = await failure(app.query(sql, params));
  return constraint ?? code;
};
const denied = '42501';
const insert = `INSERT INTO earmark_draw (fund_id, purpose, allocation_id, source_id, reserved_minor)
                VALUES ($1, 'allocation', $2, $3, $4)`;

/** A reservation of the application's role with a draw for it, or without. */
async function reserveByHand(amountMinor: bigint, drawn: { sourceId: string; minor: bigint } | null) {
  const client = await app.connect();
  const [allocation, posting] = [newId(), newId()];
  try {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO allocation (id, fund_id, programme_id, decision_id, primary_area, value_date, reserved_at)
       VALUES ($1, $2, $3, $4, 'TA9', '2026-11-20', now())`,
      [allocation, fundId, kenya, newId()],
    );
    await client.query('INSERT INTO allocation_line (allocation_id, organisation_id) VALUES ($1, $2)', [
      ...[allocation, entity],
    ]);
    await client.query(
      `INSERT INTO posting (id, fund_id, book, kind, caller_key, value_date, booked_at, source_type,
                            source_id, allocation_id, written_in)
       VALUES ($1::uuid, $2, 'allotment', 'reserve', $1::uuid::text, '2026-11-20', '2026-11-21', 'decision',
               $1, $3, '3')`,
      [posting, fundId, allocation],
    );
    await client.query(
      `INSERT INTO posting_line (posting_id, number, account_id, amount_minor)
       SELECT $1::uuid, 1, id, -$3::bigint FROM ledger_account WHERE programme_id = $4 AND kind = 'reserved'
        UNION ALL
       SELECT $1::uuid, 2, id, $3::bigint FROM ledger_account WHERE fund_id = $2 AND kind = 'unallocated'`,
      [posting, fundId, amountMinor, kenya],
    );
    if (drawn) await client.query(insert, [fundId, allocation, drawn.sourceId, drawn.minor]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

describe('earmarks against raw SQL of the application’s role', () => {
  it('need a draw for every reservation, from money that may pay it and has it', async () => {
    const outcome = async (amount: number, sourceId: string | null, drawn = amount) => {
      const draw = sourceId && { sourceId, minor: units(drawn) };
      return (await failure(reserveByHand(units(amount), draw || null))).constraint;
    };
    expect(await outcome(10, null)).toBe('earmarks_matched');
    expect(await outcome(10, lines.KE.lineId, 9)).toBe('earmarks_matched');
    expect(await outcome(10, lines.KE.lineId, 11)).toBe('earmarks_matched');
    expect(await outcome(10, lines.NA.lineId)).toBe('earmark_draw_eligible');
    expect(await outcome(60, lines.KE.lineId)).toBe('earmarks_matched');
    const draw = (minor: bigint) =>
      refused('UPDATE earmark_draw SET reserved_minor = $2 WHERE allocation_id = $1', [allocationId, minor]);
    expect(await draw(units(51))).toBe('earmark_draw_within_open');
    expect(await draw(units(101))).toBe('earmark_draw_within_net');
    expect(await outcome(50, lines.KE.lineId)).toBeUndefined();
    expect((await failure(money.reserve(entity, units(1), kenya))).code).toBe('earmarks-unmatched');
  });

  it('keep the programme’s area and places, whatever the allocation is said to be for', async () => {
    await reserveByHand(units(1), { sourceId: lines.KE.lineId, minor: units(1) });
    const kept = await api.database.sql(
      'SELECT DISTINCT primary_area, places, countries FROM allocation WHERE fund_id = $1',
      [fundId],
    );
    expect(kept).toEqual([{ primary_area: 'TA1', places: ['KE'], countries: ['KE'] }]);
    expect(await refused(`UPDATE allocation SET countries = '{MA}'`)).toBe(denied);
    expect(
      await refused(
        `INSERT INTO allocation (id, fund_id, programme_id, decision_id, value_date, reserved_at, countries)
         VALUES ($1, $2, $3, $1, '2026-11-20', now(), '{MA}')`,
        [newId(), fundId, kenya],
      ),
    ).toBe(denied);
  });

  it('leave locks, sources and received earmarks to the database', async () => {
    await money.settle(entity, kenya, units(20));
    expect(await refused('UPDATE earmark_draw SET locked_minor = 0')).toBe(denied);
    expect(await refused('UPDATE earmark_draw SET source_id = $1', [lines.NA.lineId])).toBe(denied);
    expect(await refused('DELETE FROM earmark_draw WHERE fund_id = $1', [fundId])).toBe(
      'earmark_draw_locked',
    );
    expect(await refused('TRUNCATE earmark_draw')).toBe(denied);
    expect(await refused('UPDATE earmark_source SET net_minor = 1')).toBe(denied);
    expect(
      await refused(`INSERT INTO earmark_source (id, fund_id, kind, number) VALUES ($1, $2, 'line', 'X')`, [
        ...[newId(), fundId],
      ]),
    ).toBe(denied);
    expect(await refused('SELECT return_draws($1, 1)', [kenya])).toBe(denied);
    expect(
      await refused(`INSERT INTO contribution_line_place (line_id, place) VALUES ($1, 'KE')`, [
        lines.NA.lineId,
      ]),
    ).toBe('contribution_line_earmark_stands');
    expect(await refused('DELETE FROM contribution_line_place')).toBe(denied);
    expect(await drawsOf(api, fundId)).toEqual([`KE/1 P${funds} 3000 2000 0`]);
  });

  it('keep their draws while the money is there; a loss is seen and blocks until healed', async () => {
    const lower = 'UPDATE earmark_draw SET reserved_minor = 0 WHERE allocation_id = $1';
    expect(await refused(lower, [allocationId])).toBe('earmark_draw_given_up');
    expect(await refused('DELETE FROM earmark_draw WHERE fund_id = $1', [fundId])).toBe(
      'earmark_draw_given_up',
    );
    await loseDraws(api, allocationId);
    const [gap] = await api.database.sql('SELECT * FROM earmark_gaps($1)', [fundId]);
    expect(gap).toEqual({ at: allocationId, expected: '5000', found: '0' });
    const alone = reserveByHand(units(1), { sourceId: lines.KE.lineId, minor: units(1) });
    expect((await failure(alone)).constraint).toBe('earmarks_matched');
    await money.reserve(entity, units(1), kenya);
    expect(await api.database.sql('SELECT * FROM earmark_gaps($1)', [fundId])).toEqual([]);
  });
});
