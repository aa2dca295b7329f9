import { describe, expect, it } from '@jest/globals';
import { changedLines, completeCount, keep, missingOf, readKept, withKept } from './sheet';

const line = (criterion: string, score: number | null, justification = '') => ({
  criterion,
  score,
  justification,
});

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage;
}

describe('the sheet of a review', () => {
  it('sends only what changed', () => {
    const saved = [line('S01', 3, 'good'), line('S02', null)];
    expect(changedLines(saved, saved)).toEqual([]);
    expect(changedLines([line('S01', 3, 'good'), line('S02', 0)], saved)).toEqual([line('S02', 0)]);
    expect(changedLines([line('S01', 3, ''), line('S02', null)], saved)).toEqual([line('S01', 3, '')]);
  });

  it('keeps what could not be saved, and reads it again', () => {
    const storage = memory();
    keep('r1', { version: 4, lines: [line('S02', 2, 'typed')] }, storage);
    const kept = readKept('r1', storage)!;
    expect(kept.version).toBe(4);
    const saved = [line('S01', 1), line('S02', null)];
    expect(withKept(saved, kept.lines)).toEqual([line('S01', 1), line('S02', 2, 'typed')]);
    keep('r1', null, storage);
    expect(readKept('r1', storage)).toBeNull();
  });

  it('does not stumble over what is not a sheet', () => {
    expect(readKept('r1', { getItem: () => '{"lines":"x"}' })).toBeNull();
    expect(readKept('r1', { getItem: () => '{' })).toBeNull();
  });

  it('names what is missing in order; a score of 0 is a score, a blank is no justification', () => {
    const lines = [line('S01', 0, 'none at all'), line('S02', null, '  '), line('S03', 4, '')];
    expect(missingOf(lines)).toEqual([
      { criterion: 'S02', field: 'score' },
      { criterion: 'S02', field: 'justification' },
      { criterion: 'S03', field: 'justification' },
    ]);
    expect(completeCount(lines)).toBe(1);
  });
});
