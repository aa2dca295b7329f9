import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf, localOf } from './zones.js';

describe('local times of a zone', () => {
  it('become instants, in winter and in summer', () => {
    expect(instantOf('2026-12-18T23:59', 'America/New_York')).toBe('2026-12-19T04:59:00.000Z');
    expect(instantOf('2026-07-01T12:00', 'Europe/Paris')).toBe('2026-07-01T10:00:00.000Z');
    expect(instantOf('2026-07-01T12:00', 'Asia/Kathmandu')).toBe('2026-07-01T06:15:00.000Z');
  });

  it('take the earlier instant where the clock is set back, and some instant where it is set forward', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
    expect(Number.isNaN(Date.parse(instantOf('2026-03-29T02:30', 'Europe/Paris')))).toBe(false);
  });

  it('are read back as they were written', () => {
    const minute = fc.integer({ min: 26_000_000, max: 35_000_000 }).map((m) => m * 60_000);
    const zone = fc.constantFrom('UTC', 'America/New_York', 'Africa/Nairobi', 'Asia/Kathmandu');
    fc.assert(
      fc.property(minute, zone, (at, name) => {
        const local = localOf(new Date(at).toISOString(), name);
        expect(localOf(instantOf(local, name), name)).toBe(local);
      }),
    );
  });
});
