import { describe, expect, it } from '@jest/globals';
import { sittingsOf } from './sittings.js';

type HistoryEvent = Parameters<typeof sittingsOf>[0][number];

function event(at: string, part: Partial<HistoryEvent> = {}): HistoryEvent {
  const said = { name: 'concept-note.changed', label: 'Concept note edited', who: 'Claire Dubois' };
  const rest = { reason: null, hasDifference: false, sealed: true, facts: [], payload: {} };
  const subject = { type: 'concept-note', id: 'n1', code: null, title: null };
  return { id: at, at: `2026-11-21T${at}:00Z`, ...said, ...rest, subject, ...part } as HistoryEvent;
}

describe('a history', () => {
  it('tells once what one person saved again and again in a sitting', () => {
    const events = ['12:20', '12:00', '11:40', '11:00'].map((at) => event(at));
    const told = sittingsOf(events).map(({ event: { id }, count, since }) => [
      id,
      count,
      since.slice(11, 16),
    ]);
    expect(told).toEqual([
      ['12:20', 3, '11:40'],
      ['11:00', 1, '11:00'],
    ]);
  });

  it('keeps apart what tells something of its own', () => {
    const apart: Partial<HistoryEvent>[] = [
      { who: 'Paolo Ferrari' },
      { name: 'concept-note.submitted' },
      { reason: 'Because.' },
      { hasDifference: true },
    ];
    for (const part of apart)
      expect(sittingsOf([event('12:20'), event('12:10', part), event('12:00')])).toHaveLength(3);
  });

  it('is sealed when all of a sitting is', () => {
    expect(sittingsOf([event('12:20'), event('12:10', { sealed: false })])[0]?.sealed).toBe(false);
  });
});
