import { describe, expect, it } from '@jest/globals';
import { divergencesFirst, liveResult, rangeOf, scoreOfKey } from './scores';

describe('scores', () => {
  it('weighs what is scored, and only that', () => {
    expect(liveResult([{ weight: 40, score: null }])).toBeNull();
    const result = liveResult([
      { weight: 20, score: 5 },
      { weight: 10, score: 2 },
      { weight: 70, score: null },
    ]);
    expect(result).toEqual({ average: '4.00', total: '80.00' });
  });

  it('rounds once, half up, as the API does', () => {
    const third = [
      { weight: 1, score: 1 },
      { weight: 1, score: 0 },
      { weight: 1, score: 0 },
    ];
    expect(liveResult(third)).toEqual({ average: '0.33', total: '6.67' });
    const eighth = [
      { weight: 1, score: 1 },
      { weight: 7, score: 0 },
    ];
    expect(liveResult(eighth)).toEqual({ average: '0.13', total: '2.50' });
  });

  it('takes the keys 0 to 5 as scores', () => {
    expect(['0', '5', '6', 'a', ' ', '05'].map(scoreOfKey)).toEqual([
      0,
      5,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('finds the range and puts divergences first', () => {
    expect(rangeOf([3, null, 1])).toEqual({ lowest: 1, highest: 3 });
    expect(rangeOf([null])).toBeNull();
    const criteria = [
      { criterion: 'a', divergent: false, spread: 1 },
      { criterion: 'b', divergent: true, spread: 3 },
      { criterion: 'c', divergent: true, spread: 4 },
      { criterion: 'd', divergent: false, spread: 1 },
    ];
    expect(divergencesFirst(criteria).map(({ criterion }) => criterion)).toEqual(['c', 'b', 'a', 'd']);
  });
});
