import { describe, expect, it } from '@jest/globals';
import { differenceOf } from '../../../parts/decimal.js';
import { flowRows, type Standing } from './standing.js';

const standing = {
  deposited: '41200000.00',
  interest: '10.00',
  otherIncome: '0.00',
  exchangeDifferences: '-5.00',
  transferred: '24311000.00',
  refunded: '72703.18',
  agentFees: '412000.00',
  bankCharges: '812.21',
  directCosts: '2530000.00',
  cashBalance: '14018895.97',
  openReservations: '3689000.00',
  availableToAllocate: '10329895.97',
} as Standing;

describe('where the fund stands', () => {
  it('shows sources less uses as the cash that the API states', () => {
    const amount = (key: string) => flowRows(standing).find((row) => row.key === key)!.amount;
    expect(differenceOf(amount('sources'), amount('uses'))).toBe(standing.cashBalance);
    expect(differenceOf(amount('cashBalance'), amount('openReservations'))).toBe(
      standing.availableToAllocate,
    );
  });
});
