import { describe, expect, it } from '@jest/globals';
import { basisPointsOf, decimalOf, differenceOf, minorOf, readAmount, shareOf, sumOf } from './decimal.js';

describe('amounts as decimal text', () => {
  it('counts in hundredths, beyond what a float holds', () => {
    expect(minorOf('90071992547409930.07')).toBe(9007199254740993007n);
    expect(decimalOf(-5n)).toBe('-0.05');
    expect(sumOf(['0.10', '0.20', '90071992547409930.00'])).toBe('90071992547409930.30');
    expect(differenceOf('1.00', '2.50')).toBe('-1.50');
    expect(() => minorOf('1,000')).toThrow(TypeError);
  });

  it('takes shares without dividing by nothing', () => {
    expect(shareOf('41200000.00', '70000000.00')).toBe(0.5885);
    expect(shareOf('1.00', '0.00')).toBe(0);
    expect(basisPointsOf('80000.50', 100)).toBe('800.01');
    expect(basisPointsOf('0.49', 100)).toBe('0.00');
  });
});

describe('an amount as people type it', () => {
  it.each([
    ['1,250,000.50', 'en', '1250000.50'],
    ['1 250 000,50', 'fr', '1250000.50'],
    ['1\u202f250\u202f000,5', 'fr', '1250000.50'],
    ['1.250.000,50', 'es', '1250000.50'],
    ['1.250.000,50', 'en', '1250000.50'],
    ['1,250', 'en', '1250.00'],
    ['1.250', 'es', '1250.00'],
    ['1250.5', 'fr', '1250.50'],
    ['1250,5', 'en', '1250.50'],
    ["1'250'000", 'en', '1250000.00'],
    ['007', 'en', '7.00'],
    ['.5', 'en', '0.50'],
    ['12.', 'en', '12.00'],
  ])('reads %s in %s as %s', (text, language, amount) => {
    expect(readAmount(text, language)).toEqual({ amount });
  });

  it.each([
    ['', 'en', 'empty'],
    ['  ', 'fr', 'empty'],
    ['1,250', 'fr', 'decimals'],
    ['1.2345', 'en', 'decimals'],
    ['12,50,00', 'en', 'unclear'],
    ['1.25.000,5', 'es', 'unclear'],
    ['-5', 'en', 'unclear'],
    ['1e6', 'en', 'unclear'],
    ['USD 5', 'en', 'unclear'],
  ])('does not guess at %p in %s: %s', (text, language, problem) => {
    expect(readAmount(text, language)).toEqual({ problem });
  });
});
