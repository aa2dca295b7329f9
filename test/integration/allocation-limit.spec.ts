import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#kernel';
import { failure, type Money, moneyOf, programmeIfNone, units } from '../support/money.js';
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

/** A reservation by hand, as somebody with the application's password could send it. */
async function reserveByHand(amountMinor: bigint): Promise<void> {
  const client = await app.connect();
  const [allocation, programme, posting] = [newId(), newId(), newId()];
  try {
    await client.query('BEGIN');
    await client.query(programmeIfNone, [fundId, programme, entity]);
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
      `INSERT INTO posting (id, fund_id, book, kind, caller_key, value_date, booked_at, source_type,
                            source_id, allocation_id, written_in)
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
    await client.query(
      `INSERT INTO earmark_draw (fund_id, purpose, allocation_id, source_id, reserved_minor)
       SELECT $1, 'allocation', $2, id, $3 FROM earmark_source WHERE fund_id = $1`,
      [fundId, allocation, amountMinor],
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

  it('never exceeds under 200 attempts at once, by service and by hand; none that fits is lost', async () => {
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

  it('is settled once per transfer, and only what is open can be released', async () => {
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
    const released = await failure(
      money.release(programmeId, { amountMinor: units(151), organisationId: entity }),
    );
    expect(released.code).toBe('release-exceeds-open');
    await money.release(programmeId, { amountMinor: units(50), organisationId: entity });
    await money.release(programmeId);
    await money.release(programmeId);
    expect(await money.position()).toMatchObject({ cashMinor: units(650), reservedOpenMinor: 0n });
  });

  it('is of a programme that exists', async () => {
    const stray = app.query(
      `INSERT INTO allocation (id, fund_id, programme_id, decision_id, value_date, reserved_at)
       VALUES ($1, $2, $3, $4, '2026-11-20', now())`,
      [newId(), fundId, newId(), newId()],
    );
    expect((await failure(stray)).constraint).toBe('allocation_programme');
  });

  it('gives way to truths: a bounced deposit over-allocates, is told and blocks what comes', async () => {
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
