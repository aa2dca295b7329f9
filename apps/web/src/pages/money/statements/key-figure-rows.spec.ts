import { describe, expect, it } from '@jest/globals';
import { type KeyFigureLine, ledgerOfYear, rowsOf } from './key-figure-rows';

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

describe('postings of a year', () => {
  it('are the year’s own, or all until its end; an account has none of a year', () => {
    expect(ledgerOfYear('refunds', 2023, 'amount')).toBe(
      '?kind=refund&valueFrom=2023-01-01&valueTo=2023-12-31',
    );
    expect(ledgerOfYear('refunds', 2023, 'cumulative')).toBe('?kind=refund&valueTo=2023-12-31');
    expect(ledgerOfYear('agentFees', 2023, 'amount')).toBeUndefined();
    expect(ledgerOfYear('totalUses', 2023, 'amount')).toBeUndefined();
  });
});
