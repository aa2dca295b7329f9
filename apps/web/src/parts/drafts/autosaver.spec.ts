import { describe, expect, it, jest } from '@jest/globals';
import { Autosaver } from './autosaver.js';

function saver(answers: (Error | null)[]) {
  const sent: string[] = [];
  const kept: string[] = [];
  const copy = { keep: (draft: string) => kept.push(draft), read: () => null, forget: () => kept.splice(0) };
  const save = (draft: string): Promise<void> => {
    sent.push(draft);
    const answer = answers.shift();
    return answer ? Promise.reject(answer) : Promise.resolve();
  };
  const isConflict = (problem: unknown) => (problem as Error).message === 'stale';
  return { sent, kept, autosaver: new Autosaver({ save, copy, isConflict, pauseMs: 10, retryMs: 20 }) };
}

describe('saving as one types', () => {
  it('sends only the last of several changes, and then needs no local copy', async () => {
    jest.useFakeTimers();
    const { autosaver, sent, kept } = saver([]);
    for (const draft of ['a', 'ab', 'abc']) autosaver.change(draft);
    expect([autosaver.now().state, kept.at(-1)]).toEqual(['waiting', 'abc']);
    await jest.advanceTimersByTimeAsync(10);
    expect([sent, autosaver.now().state, kept]).toEqual([['abc'], 'saved', []]);
    jest.useRealTimers();
  });

  it('keeps the copy when it fails, and tries again by itself', async () => {
    jest.useFakeTimers();
    const { autosaver, sent, kept } = saver([new Error('offline'), null]);
    autosaver.change('a');
    await jest.advanceTimersByTimeAsync(10);
    expect([autosaver.now().state, kept]).toEqual(['failed', ['a']]);
    await jest.advanceTimersByTimeAsync(20);
    expect([autosaver.now().state, sent]).toEqual(['saved', ['a', 'a']]);
    jest.useRealTimers();
  });

  it('waits for a choice when somebody else saved', async () => {
    const { autosaver, sent } = saver([new Error('stale'), null]);
    autosaver.change('mine');
    expect(await autosaver.saveNow()).toBe(false);
    autosaver.change('mine too');
    expect([autosaver.now().state, sent]).toEqual(['conflict', ['mine']]);
    expect(await autosaver.saveNow()).toBe(true);
    expect(sent).toEqual(['mine', 'mine too']);
  });

  it('sends what was typed during a save after it', async () => {
    const { autosaver, sent } = saver([]);
    autosaver.change('a');
    const saved = autosaver.saveNow();
    autosaver.change('b');
    expect(await saved).toBe(true);
    autosaver.stop();
    expect(sent).toEqual(['a', 'b']);
  });

  it('lets go of what is not saved', async () => {
    const { autosaver, sent, kept } = saver([]);
    autosaver.change('a');
    autosaver.letGo();
    expect(await autosaver.saveNow()).toBe(true);
    expect([sent, kept]).toEqual([[], []]);
  });
});
