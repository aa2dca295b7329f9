import { describe, expect, it } from '@jest/globals';
import { headText } from './head-text';

describe('headText', () => {
  it('tells the fund, how far the chain reaches, and its head', () => {
    const text = headText('MIG00', {
      intact: true,
      checked: 2,
      waiting: 0,
      unknown: 0,
      head: { seq: 2, hash: 'abc' },
      sealedUpTo: '2026-11-21T08:56:25.854Z',
      broken: null,
    });
    expect(text).toBe(
      'fund: MIG00\nsealed-up-to: 2026-11-21T08:56:25.854Z\nchecked: 2\nseq: 2\nsha256: abc\n',
    );
  });
});
