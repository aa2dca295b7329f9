import { describe, expect, it } from '@jest/globals';
import { budgetByOrganisation, moneyLeft } from './money-left';

const item = (state: string | null, asked: string | null, approved: string | null = null) => ({
  state,
  asked,
  approved,
});

describe('the money that is left', () => {
  it('counts what open items ask, not what is decided or recused', () => {
    const items = [item('pending', '30.10'), item('decided', '50.00', '50.00'), item(null, null)];
    expect(moneyLeft('100.00', [...items, item('pending', null)])).toEqual({
      available: '100.00',
      asked: '30.10',
      left: '69.90',
      approved: '50.00',
      enough: true,
    });
  });

  it('says when the open items ask for more than there is', () => {
    expect(moneyLeft('10.00', [item('pending', '10.01')])).toMatchObject({ left: '-0.01', enough: false });
    expect(moneyLeft('10.00', [item('pending', '10.00')])).toMatchObject({ left: '0.00', enough: true });
  });

  it('sums a budget by organisation', () => {
    const lines = [
      { organisation: 'IOM', amount: '1.10' },
      { organisation: 'ILO', amount: '2.00' },
      { organisation: 'IOM', amount: '0.20' },
    ];
    expect(budgetByOrganisation(lines)).toEqual([
      { organisation: 'IOM', amount: '1.30' },
      { organisation: 'ILO', amount: '2.00' },
    ]);
  });
});
