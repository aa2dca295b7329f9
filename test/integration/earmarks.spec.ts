import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '#kernel';
import { Earmarks, integrityChecks } from '#funding';
import { Database } from '#platform/database';
import { drawsOf, insertProgramme, receive, type TestLine } from '../support/earmarks.js';
import { failure, type Money, moneyOf, units } from '../support/money.js';
import { insertFund, insertOrganisation } from '../support/people.js';
import { startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let fundId: string;
let donor: string;
let entity: string;
let money: Money;
let funds = 0;

beforeAll(async () => {
  api = await startTestApi();
  donor = await insertOrganisation(api.database, 'DEU', 'contributor');
  entity = await insertOrganisation(api.database, 'IOM');
});
afterAll(() => api.close());
beforeEach(async () => {
  funds += 1;
  fundId = await insertFund(api.database, `FUND${funds}`);
  money = moneyOf(api, fundId);
});

const line = (number: string, amount: number, earmark: Pick<TestLine, 'areas' | 'places'> = {}) =>
  receive(api, money, fundId, donor, { number, amountMinor: units(amount), ...earmark });
const programme = (code: string, places: string[], area = 'TA1') =>
  insertProgramme(api, fundId, entity, { code: `${code}-${funds}`, places, area });
const draws = async () => (await drawsOf(api, fundId)).map((text) => text.replaceAll(`-${funds} `, ' '));
const rematch = () => api.app.get(Database).transaction((tx) => api.app.get(Earmarks).rematch(tx, fundId));

async function wrong(check: 'earmarks-agree' | 'earmarks-matched'): Promise<unknown[]> {
  return api.database.sql(integrityChecks[check], [fundId]);
}

describe('a reservation in an earmarked fund', () => {
  it('is refused where a sum would allow it, and told why and how much would do', async () => {
    await line('NA', 100, { areas: ['TA1'], places: ['015'] });
    await line('KE', 100, { places: ['KE'] });
    const morocco = await programme('P1', ['MA']);
    await money.reserve(entity, units(80), morocco);
    const both = await programme('P2', ['MA', 'TN']);
    const refused = (await failure(money.reserve(entity, units(80), both))) as {
      details?: { facts: Record<string, unknown> };
    };
    expect(refused).toMatchObject({
      code: 'earmarks-unmatched',
      details: { facts: { limit: 'earmark', requested: '80.00', most: '20.00', missing: '60.00' } },
    });
    expect(refused.details!.facts['words']).toBe(
      'Programmes on “Promoting fact-based and data-driven migration discourse, policy and planning” in ' +
        'Morocco and Tunisia could receive at most USD\u00a020.00: only NA/1 (DEU) may pay ' +
        `them, USD\u00a0100.00 in all, of which drawn or needed: USD\u00a080.00 by P1-${funds}. ` +
        'Other money that is free is for other purposes: USD\u00a0100.00 for Kenya.',
    );
    await money.reserve(entity, units(20), both);
    await money.reserve(entity, units(100), await programme('P3', ['KE'], 'TA2'));
    expect(await draws()).toEqual(['NA/1 P1 8000 0 0', 'NA/1 P2 2000 0 0', 'KE/1 P3 10000 0 0']);
    expect(await wrong('earmarks-matched')).toEqual([]);
    expect(await wrong('earmarks-agree')).toEqual([]);
  });

  it('needs all its countries among the line’s, and without any, money that is free of places', async () => {
    await line('NA', 100, { places: ['015'] });
    const across = await programme('P1', ['MA', 'KE']);
    expect((await failure(money.reserve(entity, units(1), across))).code).toBe('earmarks-unmatched');
    const nowhere = await programme('P2', []);
    expect((await failure(money.reserve(entity, units(1), nowhere))).code).toBe('earmarks-unmatched');
    const whole = await programme('P3', ['015']);
    await money.reserve(entity, units(1), whole);
    await line('FREE', 10);
    await money.reserve(entity, units(1), across);
    await money.reserve(entity, units(1), nowhere);
    expect((await failure(money.reserve(entity, units(101), nowhere))).code).toBe('earmarks-unmatched');
    expect((await failure(money.reserve(entity, units(108), nowhere))).code).toBe(
      'allocation-exceeds-available',
    );
  });

  it('takes the least flexible money first and makes room by matching anew', async () => {
    await line('AREA', 100, { areas: ['TA1'] });
    await line('FREE', 100);
    await money.reserve(entity, units(60), await programme('P1', ['KE']));
    await money.reserve(entity, units(70), await programme('P2', ['MA']));
    expect(await draws()).toEqual(['AREA/1 P1 6000 0 0', 'AREA/1 P2 4000 0 0', 'FREE/1 P2 3000 0 0']);
    await line('KENYA', 50, { areas: ['TA1'], places: ['KE'] });
    expect(await draws()).toEqual([...['AREA/1 P1 1000 0 0', 'KENYA/1 P1 5000 0 0', 'AREA/1 P2 7000 0 0']]);
    await money.reserve(entity, units(120), await programme('P3', ['MA'], 'TA2')).catch(() => undefined);
    expect(await wrong('earmarks-matched')).toEqual([]);
  });

  it('does not count money of which nobody knows whose it is', async () => {
    await money.cash(donor, units(100));
    await api.database.sql('ALTER TABLE deposit DISABLE TRIGGER deposit_fits');
    await api.database.sql(`UPDATE deposit SET contributor_id = NULL WHERE fund_id = '${fundId}'`);
    await api.database.sql('ALTER TABLE deposit ENABLE TRIGGER deposit_fits');
    expect(await failure(money.reserve(entity, units(1), await programme('P1', [])))).toMatchObject({
      code: 'earmarks-unmatched',
      details: {
        facts: { words: expect.stringMatching(/USD\u00a0100.00 in cash cannot be counted: nobody/) },
      },
    });
    expect(await wrong('earmarks-agree')).toEqual([]);
  });
});

describe('draws', () => {
  it('are locked by transfers, freed by releases and come back by refunds, pro rata', async () => {
    await line('A', 100, { areas: ['TA1'], places: ['KE'] });
    await line('B', 50, { areas: ['TA1'] });
    await line('C', 100);
    const kenya = await programme('P1', ['KE']);
    await money.reserve(entity, units(220), kenya);
    await money.settle(entity, kenya, units(200));
    expect(await draws()).toEqual(['A/1 P1 0 10000 0', 'B/1 P1 0 5000 0', 'C/1 P1 2000 5000 0']);
    await money.release(kenya);
    // 33.33 of 200.00 come back: 16.665, 8.3325 and 8.3325; the remainders are .5, .25 and .25.
    await money.refund(entity, kenya, 3333n);
    expect(await draws()).toEqual(['A/1 P1 0 8333 1667', 'B/1 P1 0 4167 833', 'C/1 P1 0 4167 833']);
    const elsewhere = await programme('P2', ['MA']);
    expect((await failure(money.reserve(entity, units(67), elsewhere))).code).toBe('earmarks-unmatched');
    await money.reserve(entity, units(66), elsewhere);
    expect(await wrong('earmarks-agree')).toEqual([]);
    expect(await wrong('earmarks-matched')).toEqual([]);
  });

  it('give way to truths: booked, told, no new reservation, and whole again when money comes', async () => {
    const { depositId } = await line('NA', 100, { places: ['015'] });
    await line('KE', 100, { places: ['KE'] });
    const morocco = await programme('P1', ['MA']);
    await money.reserve(entity, units(90), morocco);
    // Half of the money turns out to be another line's: the cash stays, the earmark does not.
    await api.database.sql(
      `UPDATE deposit_application
          SET reversed_on = '2026-11-20', reversed_at = now(), reversal_reason = 'Test'
        WHERE deposit_id = $1`,
      [depositId],
    );
    await api.database.sql(
      `UPDATE earmark_source SET countries = '{KE}', places = '{KE}', kind = 'line' WHERE id = $1`,
      [depositId],
    );
    await api.app.get(Database).transaction((tx) => api.app.get(Earmarks).follow(tx, systemActor(), fundId));
    const told = await api.database.sql(
      `SELECT payload FROM event WHERE name = 'fund.earmarks-unmatched' AND fund_id = $1`,
      [fundId],
    );
    expect(told).toEqual([{ payload: { missing: '90.00' } }]);
    const kenya = await programme('P2', ['KE']);
    expect((await failure(money.reserve(entity, units(1), kenya))).code).toBe('earmarks-unmatched');
    expect((await failure(money.settle(entity, morocco, units(1)))).code).toBe('settlement-unmatched');
    await line('NA2', 90, { places: ['MA'] });
    await money.reserve(entity, units(1), kenya);
    await money.settle(entity, morocco, units(90));
    expect(await draws()).toEqual(['NA2/1 P1 0 9000 0', expect.stringMatching(/ P2 100 0 0$/)]);
  });

  it('pay costs of the fund from any money, and what a bounce took after the transfer', async () => {
    const { depositId } = await line('KE', 100, { places: ['KE'] });
    await line('FREE', 100);
    const kenya = await programme('P1', ['KE']);
    await money.reserve(entity, units(100), kenya);
    await money.settle(entity, kenya, units(100));
    await api.database.sql(
      `UPDATE deposit_application
          SET reversed_on = '2026-11-20', reversed_at = now(), reversal_reason = 'Test'
        WHERE deposit_id = $1`,
      [depositId],
    );
    await api.database.sql(
      `UPDATE deposit SET state = 'reversed', reversed_at = now(), reversal_reason = 'Bounced' WHERE id = $1`,
      [depositId],
    );
    const [posting] = await api.database.sql<{ id: string }>(`SELECT id FROM posting WHERE source_id = $1`, [
      depositId,
    ]);
    await money.reverse(posting!.id);
    await rematch();
    expect(await draws()).toEqual(['FREE/1 charges 10000 0 0', 'KE/1 P1 0 10000 0']);
    expect(await wrong('earmarks-agree')).toEqual([]);
    expect((await failure(money.reserve(entity, units(1), kenya))).code).toBe('allocation-exceeds-available');
  });

  it('hold under 200 reservations at once: none over, none that fits lost', async () => {
    await line('NA', 500, { places: ['015'] });
    await line('KE', 1100, { places: ['KE'] });
    const [morocco, kenya] = [await programme('P1', ['MA']), await programme('P2', ['KE'])];
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        failure(money.reserve(entity, units(10), n % 2 === 0 ? morocco : kenya)),
      ),
    );
    const counted = (code: string) => outcomes.filter((outcome) => outcome.code === code).length;
    expect([counted('none'), counted('earmarks-unmatched')]).toEqual([150, 50]);
    expect(await wrong('earmarks-matched')).toEqual([]);
    const [sum] = await api.database.sql<{ minor: string }>(
      'SELECT sum(reserved_minor) AS minor FROM earmark_draw WHERE fund_id = $1',
      [fundId],
    );
    expect(sum!.minor).toBe(String(units(1500)));
  });
});
