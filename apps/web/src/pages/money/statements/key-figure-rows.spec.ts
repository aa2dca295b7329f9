import { describe, expect, it } from '@jest/globals';
import { type KeyFigureLine, rowsOf } from './key-figure-rows';

const line = (key: KeyFigureLine['key'], group: KeyFigureLine['group']): KeyFigureLine => ({
  ...{ key, group, label: key, isTotal: false, total: '0.00', byYear: [] },
});

describe('rows of the key figures', () => {
  it('have a heading where a group begins', () => {
    const lines = [
      line('contributions', 'sources'),
      line('interest', 'sources'),
      line('transfers', 'uses'),
      line('balanceWithAgent', 'balances'),
    ];
    expect(rowsOf(lines).map((row) => ('heading' in row ? row.heading : row.line.key))).toEqual([
      'sources',
      'contributions',
      'interest',
      'uses',
      'transfers',
      'balances',
      'balanceWithAgent',
    ]);
  });

  it('are none where there are no lines', () => {
    expect(rowsOf([])).toEqual([]);
  });
});
