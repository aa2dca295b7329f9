import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { proRata, sharePoints } from './contributor.rules.js';

describe('a share of a pot', () => {
  it('is rounded once, half away from zero', () => {
    expect([sharePoints(1n, 3n), sharePoints(2n, 3n), sharePoints(1n, 20_000n)]).toEqual([3333n, 6667n, 1n]);
    expect([sharePoints(5n, 0n), sharePoints(0n, 5n)]).toEqual([null, 0n]);
  });

  it('is spread so that nothing is lost or made', () => {
    expect(proRata([100n, 100n, 100n], 1n, 3n)).toEqual([34n, 33n, 33n]);
    expect(proRata([10n, 20n], 5n, 0n)).toEqual([0n, 0n]);
    expect(proRata([10n, 20n], 7n, 7n)).toEqual([10n, 20n]);
  });

  it('of all contributors together is the pot, to a cent for each', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 13n });
    const given = fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 8 }), given, (amounts, parts) => {
        const whole = parts.reduce((sum, part) => sum + part, 0n);
        const total = amounts.reduce((sum, each) => sum + each, 0n);
        const spread = parts.map((part) =>
          proRata(amounts, part, whole).reduce((sum, each) => sum + each, 0n),
        );
        const off = spread.reduce((sum, each) => sum + each, 0n) - total;
        expect(off <= BigInt(parts.length) && off >= -BigInt(parts.length)).toBe(true);
      }),
    );
  });
});
