import { describe, expect, it } from '@jest/globals';
import { budgetLines, budgetValues } from './budget.js';

describe('a programme’s budget as a grid', () => {
  it('comes back as the lines it was made of, without empty cells', () => {
    const lines = [
      { organisation: 'IOM', category: 'staff' as const, amount: '100.00' },
      { organisation: 'ILO', category: 'travel' as const, amount: '5.25' },
    ];
    expect(budgetLines(budgetValues(lines))).toEqual(lines);
    expect(budgetLines({ staff: { IOM: '', ILO: '0.00' } })).toEqual([]);
  });
});
