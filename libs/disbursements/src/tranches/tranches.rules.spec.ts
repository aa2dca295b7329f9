import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DomainError, type FieldError } from '#kernel';
import { checkTranches, isComplete, requirePlannable, type TrancheCell } from './tranches.rules.js';

const budgets = new Map([
  ['iom', 100n],
  ['ilo', 50n],
]);

function cell(organisationId: string, number: number, amountMinor: bigint): TrancheCell {
  return { organisationId, number, amountMinor };
}

function problems(cells: TrancheCell[]): string[] {
  try {
    checkTranches(cells, budgets, []);
    return [];
  } catch (error) {
    const errors: readonly FieldError[] = (error as DomainError).details.errors ?? [];
    return errors.map(({ pointer, code }) => `${pointer} ${code}`);
  }
}

describe('the tranche matrix', () => {
  it('names everything that is wrong at once', () => {
    const cells = [
      cell('iom', 1, 60n),
      cell('iom', 1, 10n),
      cell('iom', 3, 40n),
      cell('unhcr', 1, 1n),
      cell('ilo', 1, 51n),
    ];
    expect(problems(cells)).toEqual([
      '/tranches/1/number value-repeated',
      '/tranches/2/number tranche-number-gap',
      '/tranches/3/organisation organisation-not-participant',
      '/tranches/2/amount tranches-above-budget',
      '/tranches/4/amount tranches-above-budget',
    ]);
  });

  it('may stay below the budgets and is complete when it meets them', () => {
    const first = [cell('iom', 1, 60n), cell('ilo', 1, 50n)];
    expect(problems(first)).toEqual([]);
    expect(isComplete(first, budgets)).toBe(false);
    expect(isComplete([...first, cell('iom', 2, 40n)], budgets)).toBe(true);
  });

  it('keeps what was requested', () => {
    const live = [{ ...cell('iom', 1, 60n), live: true }];
    const rejected = [{ ...cell('iom', 1, 60n), live: false }];
    expect(() => checkTranches([cell('iom', 1, 60n)], budgets, live)).not.toThrow();
    expect(() => checkTranches([cell('iom', 1, 61n)], budgets, live)).toThrow('tranche-requested');
    expect(() => checkTranches([], budgets, rejected)).toThrow('tranche-requested');
    expect(() => checkTranches([cell('iom', 1, 61n)], budgets, rejected)).not.toThrow();
  });

  it('never passes more than the budget of an entity', () => {
    const amounts = fc.array(fc.bigInt({ min: 1n, max: 60n }), { maxLength: 6 });
    fc.assert(
      fc.property(amounts, (parts) => {
        const cells = parts.map((amount, index) => cell('iom', index + 1, amount));
        const total = parts.reduce((sum, amount) => sum + amount, 0n);
        expect(problems(cells).length === 0).toBe(total <= 100n);
        expect(isComplete([...cells, cell('ilo', 1, 50n)], budgets)).toBe(total === 100n);
      }),
    );
  });

  it('is laid out between approval and the first transfer', () => {
    for (const state of ['approved', 'approved_with_conditions', 'signed']) {
      expect(() => requirePlannable(state)).not.toThrow();
    }
    for (const state of ['in_preparation', 'submitted', 'appraised', 'active', 'cancelled']) {
      expect(() => requirePlannable(state)).toThrow('transition-not-possible');
    }
  });
});
