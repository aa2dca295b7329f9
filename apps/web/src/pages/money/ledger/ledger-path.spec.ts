import { describe, expect, it } from '@jest/globals';
import { ledgerPath } from './ledger-path';

describe('the way from a figure to its postings', () => {
  it('keeps the day and what was known then', () => {
    const times = { asOf: '2021-03-31', known: '2021-05-01' };
    expect(ledgerPath('F', '/accounts?kind=cash', times)).toBe(
      '/funds/F/ledger/accounts?kind=cash&asOf=2021-03-31&known=2021-05-01',
    );
    expect(ledgerPath('F', '?kind=transfer', { ...times, known: '' })).toBe(
      '/funds/F/ledger?kind=transfer&valueTo=2021-03-31',
    );
  });

  it('ends where what is asked for ends, and needs no time for now', () => {
    const year = '?kind=refund&valueFrom=2019-01-01&valueTo=2019-12-31';
    expect(ledgerPath('F', year, { asOf: '2021-03-31', known: '' })).toBe(`/funds/F/ledger${year}`);
    expect(ledgerPath('F', '', { asOf: '', known: '' })).toBe('/funds/F/ledger');
  });
});
