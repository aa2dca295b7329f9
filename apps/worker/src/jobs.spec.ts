import { describe, expect, it } from '@jest/globals';
import { eventJob, eventsOf } from './jobs.js';

describe('the job of events that were dispatched together', () => {
  it('is the same for the same events, and another one for any others', () => {
    const ids = [['a'], ['b'], ['a', 'c'], ['a', 'b', 'c']].map((events) => eventJob('notify', events).id);
    expect(new Set(ids).size).toBe(4);
    expect(eventJob('notify', ['a', 'c']).id).toBe(ids[2]);
  });

  it('knows its events', () => {
    expect(eventsOf(eventJob('notify', ['a', 'b']).data)).toEqual(['a', 'b']);
    expect(eventsOf({})).toEqual([]);
  });
});
