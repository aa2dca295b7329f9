import { describe, expect, it } from '@jest/globals';
import { sharePoints } from './contributor.rules.js';

describe('a share of a pot', () => {
  it('is rounded once, half away from zero', () => {
    expect([sharePoints(1n, 3n), sharePoints(2n, 3n), sharePoints(1n, 20_000n)]).toEqual([3333n, 6667n, 1n]);
    expect([sharePoints(5n, 0n), sharePoints(0n, 5n)]).toEqual([null, 0n]);
  });
});
