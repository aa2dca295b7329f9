import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { converted, parseRate, rateText, readAmount } from './rates.rules.js';

describe('a rate', () => {
  it.each([
    ['0.921', 92_100_000n],
    ['655.957', 65_595_700_000n],
    ['0', null],
    ['0.000000001', null],
    ['-1', null],
    ['1e3', null],
    ['', null],
  ])('%j reads as %s', (text, scaled) => {
    expect(parseRate(text)).toBe(scaled);
  });

  it('is told without the zeros at its end', () => {
    expect(['0.92100000', '100.00000000', '1', '10'].map(rateText)).toEqual(['0.921', '100', '1', '10']);
  });

  it.each([
    [100_000n, 'EUR', '0.91', 109_890n],
    [1n, 'EUR', '2', 1n],
    [1n, 'EUR', '2.00000001', 0n],
    [65_596n, 'XAF', '655.957', 10_000n],
    [1_000n, 'KWD', '0.307', 326n],
  ])('converts %s of %s at %s to %s cents, rounded half away from zero', (minor, currency, rate, cents) => {
    expect(converted(minor, currency, rate, 'USD')).toBe(cents);
    expect(converted(-minor, currency, rate, 'USD')).toBe(-cents);
  });

  it('never converts further from the quotient than half a cent', () => {
    const amounts = fc.bigInt(0n, 99_999_999_999_999n);
    fc.assert(
      fc.property(amounts, fc.bigInt(1n, 99_999_999_999n), (minor, scaled) => {
        const text = `${scaled / 100_000_000n}.${String(scaled % 100_000_000n).padStart(8, '0')}`;
        const cents = converted(minor, 'EUR', text, 'USD');
        const difference = 2n * (cents * scaled - minor * 100_000_000n);
        return difference <= scaled && difference >= -scaled;
      }),
    );
  });
});

describe('an amount in a currency', () => {
  it.each([
    ['1250.50', 'EUR', 125_050n, undefined],
    ['1250', 'JPY', 1250n, undefined],
    ['1250.5', 'JPY', 0n, 'amount-malformed'],
    ['1.234', 'KWD', 1234n, undefined],
    ['0.00', 'EUR', 0n, 'amount-not-positive'],
    ['-1', 'EUR', 0n, 'amount-not-positive'],
    ['1,000', 'EUR', 0n, 'amount-malformed'],
    ['999999999999.99', 'KWD', 0n, 'amount-too-large'],
  ])('%j of %s', (text, currency, minor, code) => {
    const read = readAmount(text, currency, '/amount');
    expect([read.minor, read.errors[0]?.code]).toEqual([minor, code]);
  });
});
