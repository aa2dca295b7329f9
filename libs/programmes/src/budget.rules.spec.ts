import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sumMinor } from '#kernel';
import {
  type BudgetCell,
  budgetByOrganisation,
  budgetCategories,
  budgetErrors,
  budgetTotal,
  indirectCap,
  tieOutErrors,
} from './budget.rules.js';

const cell = fc.record({
  organisationId: fc.constantFrom('a', 'b', 'c'),
  category: fc.constantFrom(...budgetCategories),
  amountMinor: fc.bigInt({ min: 1n, max: 10n ** 14n }),
});
const budget = fc.uniqueArray(cell, { selector: (c) => `${c.organisationId} ${c.category}`, minLength: 1 });

const givenOf = (cells: readonly BudgetCell[]) =>
  [...budgetByOrganisation(cells)].map(([organisationId, { totalMinor }]) => ({
    organisationId,
    amountMinor: totalMinor,
  }));

describe('a programme’s budget', () => {
  it('adds up the same by organisation and by cell', () => {
    fc.assert(
      fc.property(budget, (cells) => {
        const totals = [...budgetByOrganisation(cells).values()];
        expect(sumMinor(totals.map(({ totalMinor }) => totalMinor))).toBe(budgetTotal(cells));
        for (const { directMinor, indirectMinor, totalMinor } of totals)
          expect(directMinor + indirectMinor).toBe(totalMinor);
      }),
    );
  });

  it('ties out to its own totals, and to nothing one cent away', () => {
    fc.assert(
      fc.property(budget, fc.nat(), (cells, pick) => {
        const amounts = givenOf(cells);
        expect(tieOutErrors(cells, amounts, 'USD')).toEqual([]);
        const index = pick % amounts.length;
        amounts[index]!.amountMinor += 1n;
        const [error] = tieOutErrors(cells, amounts, 'USD');
        expect(error).toMatchObject({
          pointer: `/amounts/${index}/amount`,
          code: 'amount-differs-from-budget',
        });
      }),
    );
  });

  it('misses whoever was given nothing, and refuses strangers and repeats', () => {
    const cells: BudgetCell[] = [
      { organisationId: 'a', category: 'staff', amountMinor: 100n },
      { organisationId: 'b', category: 'staff', amountMinor: 100n },
    ];
    const a = { organisationId: 'a', amountMinor: 100n };
    const codes = tieOutErrors(cells, [a, a, { organisationId: null, amountMinor: 1n }], 'USD');
    expect(codes.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/amounts/1/organisation value-repeated',
      '/amounts/2/organisation organisation-not-participant',
      '/amounts amounts-missing',
    ]);
  });

  it('never lets indirect costs pass 7 % of the own direct costs, rounded down', () => {
    expect(indirectCap(999n, 700)).toBe(69n);
    fc.assert(
      fc.property(budget, (cells) => {
        const wrong = budgetErrors(cells, 700, 'USD').length > 0;
        const above = [...budgetByOrganisation(cells).values()].some(
          ({ directMinor, indirectMinor }) => indirectMinor * 10_000n > directMinor * 700n,
        );
        expect(wrong).toBe(above);
      }),
    );
  });

  it('refuses cells twice and organisations that do not take part', () => {
    const errors = budgetErrors(
      [
        { organisationId: 'a', category: 'staff', amountMinor: 1n },
        { organisationId: 'a', category: 'staff', amountMinor: 2n },
        { organisationId: null, category: 'travel', amountMinor: 1n },
      ],
      700,
      'USD',
    );
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/lines/1/category value-repeated',
      '/lines/2/organisation organisation-not-participant',
    ]);
  });
});
