import { describe, expect, it } from '@jest/globals';
import { asSent, converted, differenceIn, minorIn, sumIn } from './amounts.js';

describe('amounts in currencies of their own decimals', () => {
  it('adds and takes away exactly', () => {
    expect(sumIn(['500000.00', '', '0.05'], 'EUR')).toBe('500000.05');
    expect(sumIn(['1000', '1'], 'JPY')).toBe('1001');
    expect(differenceIn('1.00', '1.25', 'EUR')).toBe('-0.25');
    expect(minorIn('1.5', 'KWD')).toBe(1500n);
  });

  it('sends no decimals that the currency does not have, and hides none that were typed', () => {
    expect(asSent('1200.00', 'JPY')).toBe('1200');
    expect(asSent('1200.50', 'JPY')).toBe('1200.50');
    expect(asSent('1200.50', 'EUR')).toBe('1200.50');
    expect(asSent('', 'EUR')).toBe('');
  });

  it('converts as the books do', () => {
    expect(converted('1000000.00', 'EUR', '0.9142', 'USD')).toBe('1093852.55');
    expect(converted('500000.00', 'EUR', '0.90909091', 'USD')).toBe('550000.00');
    expect(converted('15000', 'JPY', '150', 'USD')).toBe('100.00');
    // Half a cent away from zero.
    expect(converted('0.01', 'EUR', '2', 'USD')).toBe('0.01');
  });
});
