import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  afterFailure,
  attemptsPerSending,
  claimOf,
  deliveryStates,
  mayResend,
  waitAfterMs,
} from './delivery.rules.js';

const now = new Date('2026-11-21T12:00:00Z');
const before = new Date('2026-11-21T11:00:00Z');
const later = new Date('2026-11-21T13:00:00Z');

describe('taking up a delivery', () => {
  it.each([
    ['queued', null, null, 'send'],
    ['queued', null, before, 'send'],
    ['sending', later, null, 'wait'],
    ['sending', before, null, 'send-once-more'],
    ['sending', before, before, 'give-up'],
    ['sent', null, null, 'nothing'],
    ['uncertain', null, before, 'nothing'],
    ['failed', null, null, 'nothing'],
    ['simulated', null, null, 'nothing'],
  ] as const)('%s until %s, uncertain since %s: %s', (state, claimedUntil, uncertainAt, outcome) => {
    expect(claimOf({ state, claimedUntil, uncertainAt }, now)).toBe(outcome);
  });
});

describe('after a failure', () => {
  const fresh = { attempts: 1, attemptsAllowed: attemptsPerSending, uncertainAt: null };

  it('tries again what was surely not taken, gives up what never will be, and doubts once', () => {
    expect(afterFailure('temporary', fresh)).toBe('queued');
    expect(afterFailure('temporary', { ...fresh, attempts: attemptsPerSending })).toBe('failed');
    expect(afterFailure('permanent', fresh)).toBe('failed');
    expect(afterFailure('uncertain', fresh)).toBe('queued');
    expect(afterFailure('uncertain', { ...fresh, uncertainAt: before })).toBe('uncertain');
  });

  it('waits longer each time, up to six hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (attempt) => {
        expect(waitAfterMs(attempt + 1)).toBeGreaterThanOrEqual(waitAfterMs(attempt));
        expect(waitAfterMs(attempt)).toBeLessThanOrEqual(21_600_000);
      }),
    );
  });

  it('lets staff resend only what is over', () => {
    expect(deliveryStates.filter(mayResend)).toEqual(['sent', 'uncertain', 'failed', 'suppressed']);
  });
});
