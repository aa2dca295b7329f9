import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  deliveryRateBasisPoints,
  type ExpenditureLine,
  financialWarnings,
  totalsOf,
} from './financial.rules.js';

function line(actualMinor: bigint | null, budgetMinor = 100n, previousMinor = 0n): ExpenditureLine {
  return { category: 'staff', budgetMinor, previousMinor, actualMinor };
}

describe('expenditure', () => {
  it('keeps nothing told apart from zero', () => {
    expect(totalsOf([line(null), line(null)]).actualMinor).toBeNull();
    expect(totalsOf([line(null), line(0n)]).actualMinor).toBe(0n);
    expect(totalsOf([line(null, 100n, 7n), line(5n)])).toEqual({
      budgetMinor: 200n,
      previousMinor: 7n,
      actualMinor: 5n,
      cumulativeMinor: 12n,
    });
  });

  it('sums to the sum of its parts', () => {
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 14n }), { maxLength: 8 });
    fc.assert(
      fc.property(amounts, (actuals) => {
        const { cumulativeMinor } = totalsOf(actuals.map((actual) => line(actual)));
        expect(cumulativeMinor).toBe(actuals.reduce((sum, actual) => sum + actual, 0n));
      }),
    );
  });
});

describe('the delivery rate', () => {
  it.each([
    [0n, 100n, 0n],
    [100n, 100n, 10_000n],
    [1n, 3n, 3333n],
    [2n, 3n, 6667n],
    [1n, 20_000n, 1n],
    [150n, 100n, 15_000n],
    [5n, 0n, null],
    [5n, -1n, null],
  ])('of %d on %d is %d hundredths of a per cent', (expenditure, net, rate) => {
    expect(deliveryRateBasisPoints(expenditure, net)).toBe(rate);
  });
});

describe('warnings', () => {
  it('tell of more than was funded, more than was budgeted and a period that is not over', () => {
    expect(financialWarnings([line(101n)], 100n, false)).toEqual([
      'delivery-above-funded',
      'category-above-budget',
      'period-not-over',
    ]);
    expect(financialWarnings([line(100n)], 100n, true)).toEqual([]);
  });
});
