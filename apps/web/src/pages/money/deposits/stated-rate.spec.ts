import { describe, expect, it } from '@jest/globals';
import { deviationOf, statedRateBody, tableHolds } from './stated-rate';

describe('a stated rate', () => {
  it('lies so far from the table’s, and beyond five per cent has to be meant', () => {
    expect(deviationOf('0.966', '0.92')).toMatchObject({ isFar: false });
    expect(deviationOf('0.86', '0.92')).toMatchObject({ isFar: true });
    expect(deviationOf('0.86', '0.92')!.percent).toBeCloseTo(-6.52, 2);
  });

  it('that is no number yet tells nothing', () => {
    for (const typed of ['', ' ', 'none', '0', '-1']) expect(deviationOf(typed, '0.92')).toBeNull();
  });

  it('is sent only where it holds, with its source and reason', () => {
    const told = { rate: '0.93', rateSource: ' Bank ', rateReason: 'Agreed', confirmRate: false };
    expect(statedRateBody({ ...tableHolds, ...told })).toEqual({});
    expect(statedRateBody({ ...told, otherRate: true })).toEqual({
      ...{ rate: '0.93', rateSource: 'Bank', rateReason: 'Agreed' },
    });
    expect(statedRateBody({ ...told, otherRate: true, confirmRate: true })).toMatchObject({
      confirmRate: true,
    });
  });
});
