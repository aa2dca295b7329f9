import { describe, expect, it } from '@jest/globals';
import { type SavedSheet, SheetKeeper } from './sheet-keeper';
import type { SheetLine } from './sheet';

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    get length() {
      return kept.size;
    },
  } as unknown as Storage;
}

const blank = (): SheetLine[] => [
  { criterion: 'S01', score: null, justification: '' },
  { criterion: 'S02', score: null, justification: '' },
];
const review = (scores = blank(), version = 2): SavedSheet => ({ id: 'r', version, scores });

/** A keeper whose API answers with the next version, or throws what it is given. */
function keeperOf(failures: unknown[] = [], storage = memory(), theirs: SavedSheet | null = null) {
  const sent: { scores: SheetLine[]; version: number }[] = [];
  const keeper = new SheetKeeper(review(), {
    storage,
    load: () => Promise.resolve(theirs),
    send: (scores, version) => {
      sent.push({ scores, version });
      const failure = failures.shift();
      return failure ? Promise.reject(failure) : Promise.resolve(review([], version + 1));
    },
  });
  return { keeper, sent, storage };
}

const problem = (status: number) => ({ type: '', title: 'no', status, code: 'x' });

describe('the keeper of a sheet', () => {
  it('keeps what is typed in the browser until it is sent', async () => {
    const { keeper, sent, storage } = keeperOf();
    keeper.change('S02', { score: 4 });
    expect(keeper.view().state).toEqual({ kind: 'unsaved' });
    expect(storage.length).toBe(1);
    expect(await keeper.save()).toBe(true);
    expect(sent).toEqual([{ version: 2, scores: [{ criterion: 'S02', score: 4, justification: '' }] }]);
    expect(keeper.view().state.kind).toBe('saved');
    expect(keeper.version).toBe(3);
    expect(storage.length).toBe(0);
  });

  it('sends one request at a time, and what was typed meanwhile after it', async () => {
    const { keeper, sent } = keeperOf();
    keeper.change('S01', { score: 1 });
    const first = keeper.save();
    keeper.change('S01', { score: 2 });
    await first;
    expect(await keeper.save()).toBe(true);
    expect(sent.map(({ version }) => version)).toEqual([2, 3]);
    expect(sent[1]!.scores[0]!.score).toBe(2);
  });

  it('goes on with what an earlier visit could not save', async () => {
    const { keeper, storage } = keeperOf([problem(0)]);
    keeper.change('S01', { justification: 'typed in a train' });
    expect(await keeper.save()).toBe(false);
    expect(keeper.view().state).toEqual({ kind: 'offline' });
    const later = keeperOf([], storage);
    expect(later.keeper.view().lines[0]!.justification).toBe('typed in a train');
    expect(await later.keeper.save()).toBe(true);
    expect(await keeper.save()).toBe(true);
  });

  it('asks when it was changed elsewhere, and sends nothing before the answer', async () => {
    const theirs = review([{ criterion: 'S01', score: 5, justification: 'theirs' }, blank()[1]!], 7);
    const { keeper, sent } = keeperOf([problem(412)], memory(), theirs);
    keeper.change('S01', { score: 1 });
    expect(await keeper.save()).toBe(false);
    expect(keeper.view().state).toEqual({ kind: 'stale', theirs });
    keeper.change('S02', { score: 3 });
    expect(await keeper.save()).toBe(false);
    expect(sent).toHaveLength(1);
    keeper.settle(true, theirs);
    expect(await keeper.save()).toBe(true);
    expect(sent[1]).toMatchObject({ version: 7, scores: [{ score: 1 }, { score: 3 }] });
  });

  it('takes the other version when its writer wants it', async () => {
    const theirs = review([{ criterion: 'S01', score: 5, justification: 'theirs' }, blank()[1]!], 7);
    const { keeper, storage } = keeperOf([problem(412)], memory(), theirs);
    keeper.change('S01', { score: 1 });
    await keeper.save();
    keeper.settle(false, theirs);
    expect(keeper.view().lines[0]!.score).toBe(5);
    expect(storage.length).toBe(0);
  });

  it('says what the API refuses', async () => {
    const { keeper } = keeperOf([problem(409)]);
    keeper.change('S01', { score: 1 });
    expect(await keeper.save()).toBe(false);
    expect(keeper.view().state).toMatchObject({ kind: 'refused' });
  });
});
