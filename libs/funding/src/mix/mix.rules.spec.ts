import { describe, expect, it } from '@jest/globals';
import { concentration, sharePoints, stopEffect } from './mix.rules.js';

describe('the funding mix', () => {
  it('measures concentration from many to one', () => {
    expect(concentration([])).toBeNull();
    expect(concentration([0n])).toBeNull();
    expect(concentration([5n])).toBe(10_000);
    expect(concentration([50n, 50n])).toBe(5_000);
    expect(concentration([1n, 1n, 1n])).toBe(3_333);
    expect(concentration([70_000_000_000_000n, 30_000_000_000_000n])).toBe(5_800);
  });

  it('rounds shares once', () => {
    expect([sharePoints(1n, 3n), sharePoints(0n, 0n)]).toEqual([3_333n, null]);
  });

  it('tells what lacks cover if a contributor stops', () => {
    const facts = { cashMinor: 100n, openReservationsMinor: 160n, expectedMinor: 50n, ownExpectedMinor: 30n };
    expect(stopEffect(facts)).toEqual({
      beyondCashMinor: 60n,
      uncoveredMinor: 10n,
      uncoveredWithoutMinor: 40n,
    });
    const covered = { ...facts, cashMinor: 200n };
    expect(stopEffect(covered)).toEqual({
      beyondCashMinor: 0n,
      uncoveredMinor: 0n,
      uncoveredWithoutMinor: 0n,
    });
  });
});
