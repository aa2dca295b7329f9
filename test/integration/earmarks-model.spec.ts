import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { systemActor, toMinor } from '#kernel';
import { EarmarkQueries, Earmarks, integrityChecks } from '#funding';
import { type Fund, Funds } from '#funds';
import { Database } from '#platform/database';
import { insertProgramme, receive } from '../support/earmarks.js';
import { failure, type Money, moneyOf, units } from '../support/money.js';
import { insertFund, insertOrganisation } from '../support/people.js';
import { startTestApi, type TestApi } from '../support/test-api.js';

let api: TestApi;
let donor: string;
let entity: string;
let funds = 0;

beforeAll(async () => {
  api = await startTestApi();
  donor = await insertOrganisation(api.database, 'DEU', 'contributor');
  entity = await insertOrganisation(api.database, 'IOM');
});
afterAll(() => api.close());

const programmes = [
  { area: 'TA1', places: ['MA'] },
  { area: 'TA1', places: ['KE', 'MA'] },
  { area: 'TA2', places: ['KE'] },
  { area: 'TA2', places: [] },
];
const which = fc.nat({ max: programmes.length - 1 });
const amount = fc.integer({ min: 1, max: 60 });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reserve' as const), which, amount }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('receive' as const),
      amount,
      areas: fc.constantFrom<string[]>([], ['TA1'], ['TA2']),
      places: fc.constantFrom<string[]>([], ['MA'], ['KE'], ['002']),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const), which, amount }) },
  fc.record({ do: fc.constantFrom('release' as const, 'refund' as const), which, amount }),
  fc.record({ do: fc.constant('bounce' as const), deposit: fc.nat({ max: 9 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

/** A fund, what was done to it so far, and what must hold whatever is done. */
class EarmarkedFund {
  private readonly deposits: string[] = [];
  private readonly actor = systemActor();
  private lines = 0;

  constructor(
    private readonly fund: Fund,
    private readonly money: Money,
    private readonly programmes: readonly string[],
  ) {}

  async take(now: Step): Promise<void> {
    if (now.do === 'receive') return this.receive(now);
    if (now.do === 'bounce') return this.bounce(now.deposit);
    const programme = this.programmes[now.which]!;
    if (now.do === 'reserve') return this.reserve(now.which, units(now.amount));
    // What is open or paid may be less than asked for: then it is refused, and nothing may have changed.
    if (now.do === 'settle') await failure(this.money.settle(entity, programme, units(now.amount)));
    if (now.do === 'release')
      await failure(this.money.release(programme, { amountMinor: units(now.amount) }));
    if (now.do === 'refund') await failure(this.money.refund(entity, programme, units(now.amount)));
    if (now.do === 'refund') await this.follow();
  }

  async requireOrder(): Promise<void> {
    const { missing, matched, demands } = await api.app.get(EarmarkQueries).picture(this.actor, this.fund);
    const lacking = demands.reduce((sum, demand) => sum + toMinor(demand.missing), 0n);
    // The stored certificate leaves no more unpaid than the best matching of all would.
    expect([lacking, matched]).toEqual([toMinor(missing), toMinor(missing) === 0n]);
    expect(await api.database.sql(integrityChecks['earmarks-agree'], [this.fund.id])).toEqual([]);
  }

  private async reserve(index: number, amountMinor: bigint): Promise<void> {
    const question = { area: programmes[index]!.area, places: programmes[index]!.places, amountMinor };
    const { possible, limit } = await api.app.get(EarmarkQueries).preview(this.actor, this.fund, question);
    const { code } = await failure(this.money.reserve(entity, amountMinor, this.programmes[index]!));
    expect(code).toBe(
      possible ? 'none' : limit === 'cash' ? 'allocation-exceeds-available' : 'earmarks-unmatched',
    );
  }

  private async receive(line: { amount: number; areas: string[]; places: string[] }): Promise<void> {
    this.lines += 1;
    const given = { areas: line.areas, places: line.places, number: `L${this.lines}` };
    const { depositId } = await receive(api, this.money, this.fund.id, donor, {
      ...given,
      amountMinor: units(line.amount),
    });
    this.deposits.push(depositId);
  }

  private async bounce(index: number): Promise<void> {
    const [id] = this.deposits.splice(index, 1);
    if (!id) return;
    await api.database.sql(
      `UPDATE deposit_application
          SET reversed_on = '2026-11-20', reversed_at = now(), reversal_reason = 'Bounced'
        WHERE deposit_id = $1`,
      [id],
    );
    await api.database.sql(
      `UPDATE deposit SET state = 'reversed', reversed_at = now(), reversal_reason = 'Bounced' WHERE id = $1`,
      [id],
    );
    const [posting] = await api.database.sql<{ id: string }>('SELECT id FROM posting WHERE source_id = $1', [
      id,
    ]);
    await this.money.reverse(posting!.id);
    await this.follow();
  }

  private follow(): Promise<void> {
    const { id } = this.fund;
    return api.app.get(Database).transaction((tx) => api.app.get(Earmarks).follow(tx, this.actor, id));
  }
}

async function newFund(): Promise<EarmarkedFund> {
  funds += 1;
  const fundId = await insertFund(api.database, `MODEL${funds}`);
  const made = [];
  for (const [index, programme] of programmes.entries()) {
    made.push(await insertProgramme(api, fundId, entity, { code: `P${index}-${funds}`, ...programme }));
  }
  return new EarmarkedFund(await api.app.get(Funds).byCode(`MODEL${funds}`), moneyOf(api, fundId), made);
}

describe('a fund whose money is earmarked, whatever is done to it', () => {
  it('keeps a certificate as good as the best matching, and says before what it will answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 40, size: 'max' }), async (all) => {
        const fund = await newFund();
        for (const each of all) {
          await fund.take(each);
          await fund.requireOrder();
        }
      }),
      { numRuns: 6, seed: 2026, endOnFailure: true },
    );
  }, 60_000);
});
