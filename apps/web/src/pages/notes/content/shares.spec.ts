import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evenShares } from './shares.js';

it('shares come to 100 and differ by one at most', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 50 }), (targets) => {
      const shares = evenShares(targets).map(({ sharePercent }) => sharePercent);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }),
  );
});
