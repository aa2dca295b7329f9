import { describe, expect, it } from '@jest/globals';
import { blankDeposit, depositBody, depositSums, missingIn } from './deposit-draft.js';

const typed = {
  ...blankDeposit('2026-11-21'),
  ...{ contributor: 'GOV-FR', amount: '500000.00', bankCharge: '35.41', bankReference: ' R-1 ' },
};
const euro = { currency: 'EUR', fundCurrency: 'USD', rate: '0.90909091', feeBasisPoints: 100 };

describe('a deposit while it is typed', () => {
  it('comes to the same in the fund’s currency as in the books', () => {
    expect(depositSums(typed, euro)).toEqual({
      gross: '550000.00',
      charge: '35.41',
      fee: '5500.00',
      net: '544464.59',
    });
    expect(depositSums(typed, { ...euro, rate: null })).toMatchObject({ gross: null, fee: null, net: null });
  });

  it('needs no contributor while nobody knows whose it is', () => {
    expect(missingIn(blankDeposit('2026-11-21'))).toEqual(['contributor', 'amount', 'bankReference']);
    const unknown = { ...typed, unknown: true, remitter: 'BANQUE' };
    expect(missingIn(unknown)).toEqual([]);
    expect(depositBody(unknown, 'EUR')).toEqual({
      ...{ remitter: 'BANQUE', currency: 'EUR', valueDate: '2026-11-21' },
      ...{ amount: '500000.00', bankReference: 'R-1', bankCharge: '35.41' },
    });
  });
});
