import { describe, expect, it } from '@jest/globals';
import { concentrationLevel, largest } from './mix';

const of = (contributor: string, amount: string) => ({
  ...{ contributor, amount, name: contributor },
  ...{ committedOpen: '0.00', sharePercent: null },
});

describe('the funding mix', () => {
  it('tells many shoulders from very few', () => {
    expect([0, 1_499, 1_500, 2_500, 2_501, 10_000].map(concentrationLevel)).toEqual([
      ...['low', 'low', 'middle', 'middle', 'high', 'high'],
    ]);
  });

  it('puts the small ones together and leaves out who paid nothing', () => {
    const { shown, others, othersAmount } = largest(
      [of('A', '1.00'), of('B', '10.00'), of('C', '0.00'), of('D', '2.50'), of('E', '0.05')],
      2,
    );
    expect(shown.map(({ contributor }) => contributor)).toEqual(['B', 'D']);
    expect([others, othersAmount]).toEqual([2, '1.05']);
  });
});
