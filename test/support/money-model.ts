import fc from 'fast-check';
import { newId, share, systemActor } from '#kernel';
import { Corrections, Documents } from '#funding';
import { type Fund, Funds } from '#funds';
import { failure, type Money, moneyOf } from './money.js';
import type { TestApi } from './test-api.js';

export type Step =
  | { do: 'deposit'; amount: bigint; charge: bigint; back: number }
  | { do: 'bounce'; which: number }
  | { do: 'entry'; type: 'income' | 'bank-charge' | 'direct-cost'; amount: bigint; back: number }
  | { do: 'reserve' | 'settle' | 'release' | 'refund' | 'expenditure'; part: number; amount: bigint };

const amount = fc.bigInt({ min: 1n, max: 1_000_000n });
const back = fc.nat({ max: 400 });
const share4 = fc.nat({ max: 3 });

/** Anything that can happen to a fund's money, in any order. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('deposit' as const), amount, charge: fc.bigInt(0n, 99n), back }),
    fc.record({ do: fc.constant('bounce' as const), which: fc.nat({ max: 9 }) }),
    fc.record({
      ...{ do: fc.constant('entry' as const), amount, back },
      type: fc.constantFrom('income' as const, 'bank-charge' as const, 'direct-cost' as const),
    }),
    ...(['reserve', 'reserve', 'settle', 'release', 'refund', 'expenditure'] as const).map((verb) =>
      fc.record({ do: fc.constant(verb), part: share4, amount }),
    ),
  ),
  { minLength: 8, maxLength: 30 },
);

interface Part {
  programmeId: string;
  organisationId: string;
  open: bigint;
}

/** What the books should say, kept beside them by plain sums. */
export class MoneyModel {
  cash = 0n;
  readonly wrong: string[] = [];
  private readonly deposits: { id: string; net: bigint }[] = [];

  private constructor(
    private readonly api: TestApi,
    readonly fund: Fund,
    private readonly money: Money,
    private readonly parts: Part[],
  ) {}

  static async open(api: TestApi, code: string, organisationIds: string[]): Promise<MoneyModel> {
    const fund = await api.app.get(Funds).byCode(code);
    const programmes = [newId(), newId()];
    const parts = programmes.flatMap((programmeId) =>
      organisationIds.map((organisationId) => ({ programmeId, organisationId, open: 0n })),
    );
    return new MoneyModel(api, fund, moneyOf(api, fund.id), parts);
  }

  get open(): bigint {
    return this.parts.reduce((total, part) => total + part.open, 0n);
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'deposit':
        return this.deposit(step.amount + 100n, step.charge, dayBack(step.back));
      case 'bounce':
        return this.bounce(step.which);
      case 'entry':
        return this.entry(step.type, step.amount, dayBack(step.back));
      default:
        return this.share(step.do, this.parts[step.part]!, step.amount);
    }
  }

  private async deposit(amountMinor: bigint, bankChargeMinor: bigint, valueDate: string): Promise<void> {
    const documents = this.api.app.get(Documents);
    const given = { contributor: 'DEU', amountMinor, bankChargeMinor, valueDate, bankReference: newId() };
    const id = await documents.recordDeposit(systemActor(), this.fund, given);
    const net = amountMinor - bankChargeMinor - share(amountMinor, 100);
    this.deposits.push({ id, net });
    this.cash += net;
  }

  private async bounce(which: number): Promise<void> {
    const [deposit] = this.deposits.splice(which, 1);
    if (!deposit) return;
    const document = { type: 'deposit', id: deposit.id, version: 1 } as const;
    const corrections = this.api.app.get(Corrections);
    await corrections.reverseDocument(systemActor(), this.fund, document, { reason: 'Bounced' });
    this.cash -= deposit.net;
  }

  private async entry(
    type: 'income' | 'bank-charge' | 'direct-cost',
    amountMinor: bigint,
    valueDate: string,
  ) {
    const odd = amountMinor % 2n === 1n;
    const kinds = {
      income: odd ? ('exchange-gain' as const) : ('interest' as const),
      'bank-charge': odd ? ('exchange-loss' as const) : ('bank-charge' as const),
      'direct-cost': 'direct-cost' as const,
    };
    const kind = kinds[type];
    const given = { kind, amountMinor, valueDate, bankReference: newId(), description: 'Test' };
    await this.api.app.get(Documents).recordEntry(systemActor(), this.fund, type, given);
    this.cash += type === 'income' ? amountMinor : -amountMinor;
  }

  private async share(
    verb: 'reserve' | 'settle' | 'release' | 'refund' | 'expenditure',
    part: Part,
    amountMinor: bigint,
  ): Promise<void> {
    const { programmeId, organisationId } = part;
    const expected = {
      reserve: amountMinor > this.cash - this.open ? 'allocation-exceeds-available' : 'none',
      settle:
        amountMinor > this.cash
          ? 'cash-insufficient'
          : amountMinor > part.open
            ? 'settlement-exceeds-reserved'
            : 'none',
      release: amountMinor > part.open && (await this.hasAllocation(part)) ? 'release-exceeds-open' : 'none',
      refund: 'none',
      expenditure: 'none',
    }[verb];
    const work = {
      reserve: () => this.money.reserve(organisationId, amountMinor, programmeId),
      settle: () => this.money.settle(organisationId, programmeId, amountMinor),
      release: () => this.money.release(programmeId, { organisationId, amountMinor }),
      refund: () => this.money.refund(organisationId, programmeId, amountMinor),
      expenditure: () => this.money.expenditure(organisationId, programmeId, amountMinor),
    }[verb];
    const { code } = await failure(work());
    if (code !== expected) this.wrong.push(`${verb} ${amountMinor}: ${code} instead of ${expected}`);
    if (code !== 'none') return;
    if (verb === 'reserve') part.open += amountMinor;
    if (verb === 'release' && part.open > 0n) part.open -= amountMinor;
    if (verb === 'settle') part.open -= amountMinor;
    if (verb === 'settle') this.cash -= amountMinor;
    if (verb === 'refund') this.cash += amountMinor;
  }

  /** Without any allocation there is nothing to release, which is no error. */
  private async hasAllocation({ programmeId }: Part): Promise<boolean> {
    const sql = 'SELECT 1 FROM allocation WHERE programme_id = $1';
    return (await this.api.database.sql(sql, [programmeId])).length > 0;
  }
}

function dayBack(days: number): string {
  return new Date(Date.UTC(2026, 10, 20 - days)).toISOString().slice(0, 10);
}
