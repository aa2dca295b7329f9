import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare, resultOf, spreadOf, twoDecimals, weigh } from './scores.rules.js';

const score = fc.integer({ min: 0, max: 5 });
const weighted = fc.record({ weight: fc.integer({ min: 1, max: 100 }), score });

describe('two decimals', () => {
  it.each([
    [1n, 3n, '0.33'],
    [2n, 3n, '0.67'],
    [1n, 200n, '0.01'],
    [-1n, 200n, '-0.01'],
    [-1n, 201n, '0.00'],
    [675n, 200n, '3.38'],
    [5n, 1n, '5.00'],
    [1000n, 10n, '100.00'],
  ])('%s ÷ %s is %s, half away from zero', (numerator, denominator, text) => {
    expect(twoDecimals(numerator, denominator)).toBe(text);
  });

  it('are never more than half a hundredth from the fraction, whatever its size', () => {
    const numerators = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
    const denominators = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(numerators, denominators, (numerator, denominator) => {
        const hundredths = BigInt(twoDecimals(numerator, denominator).replace('.', ''));
        const distance = hundredths * denominator - numerator * 100n;
        const size = distance < 0n ? -distance : distance;
        expect(2n * size <= denominator).toBe(true);
        // Exactly between two hundredths, the one further from zero is taken.
        if (2n * size === denominator) expect(distance > 0n).toBe(numerator > 0n);
      }),
    );
  });
});

describe('the weighted result', () => {
  it('is known for a known rubric', () => {
    const first = [
      { weight: 70, score: 4 },
      { weight: 30, score: 3 },
    ];
    const second = [
      { weight: 70, score: 5 },
      { weight: 30, score: 0 },
    ];
    expect(resultOf([first])).toEqual({ average: '3.70', total: '74.00' });
    expect(resultOf([first, second])).toEqual({ average: '3.60', total: '72.00' });
    expect(resultOf([])).toBeNull();
  });

  it('lies between the lowest and the highest score', () => {
    fc.assert(
      fc.property(fc.array(fc.array(weighted, { minLength: 1 }), { minLength: 1 }), (reviews) => {
        const scores = reviews.flat().map((item) => item.score);
        const average = Number(resultOf(reviews)!.average);
        expect(average).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(average).toBeLessThanOrEqual(Math.max(...scores));
      }),
    );
  });

  it('does not depend on the order of criteria or of reviewers', () => {
    fc.assert(
      fc.property(fc.array(fc.array(weighted, { minLength: 1 }), { minLength: 1 }), (reviews) => {
        const turned = reviews.map((review) => [...review].reverse()).reverse();
        expect(resultOf(turned)).toEqual(resultOf(reviews));
      }),
    );
  });

  it('of equal scores is that score, and full marks are 100 points', () => {
    fc.assert(
      fc.property(fc.array(weighted, { minLength: 1 }), score, (items, same) => {
        const result = resultOf([items.map(({ weight }) => ({ weight, score: same }))])!;
        expect(result).toEqual({ average: `${same}.00`, total: `${same * 20}.00` });
      }),
    );
  });

  it('never falls when one score rises', () => {
    fc.assert(
      fc.property(fc.array(weighted, { minLength: 1 }), fc.nat(), (items, at) => {
        const raised = items.map((item, index) =>
          index === at % items.length ? { ...item, score: Math.min(5, item.score + 1) } : item,
        );
        expect(Number(resultOf([raised])!.average)).toBeGreaterThanOrEqual(
          Number(resultOf([items])!.average),
        );
      }),
    );
  });
});

describe('scores side by side', () => {
  const criteria = [
    { code: 'S01', weight: 60 },
    { code: 'S03', weight: 40 },
  ];
  const reviews = [
    new Map([
      ['S01', 5],
      ['S03', 2],
    ]),
    new Map([
      ['S01', 3],
      ['S03', 3],
    ]),
  ];

  it('show average and spread and flag divergence from the fund’s threshold on', () => {
    expect(compare(criteria, reviews, 2)).toEqual([
      { criterion: 'S01', scores: [5, 3], average: '4.00', spread: 2, divergent: true },
      { criterion: 'S03', scores: [2, 3], average: '2.50', spread: 1, divergent: false },
    ]);
  });

  it('never diverge with one reviewer', () => {
    expect(compare(criteria, reviews.slice(1), 0).some(({ divergent }) => divergent)).toBe(false);
  });

  it('weigh only what was scored', () => {
    expect(
      weigh(
        criteria,
        new Map([
          ['S03', 2],
          ['X', 5],
        ]),
      ),
    ).toEqual([{ weight: 40, score: 2 }]);
  });

  it('have a spread between 0 and 5 that order and repetition do not change', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), (scores) => {
        const spread = spreadOf(scores);
        expect(spread).toBeGreaterThanOrEqual(0);
        expect(spread).toBeLessThanOrEqual(5);
        expect(spreadOf([...scores, ...scores].reverse())).toBe(spread);
        expect(spread === 0).toBe(new Set(scores).size === 1);
      }),
    );
    expect(spreadOf([])).toBe(0);
  });
});
