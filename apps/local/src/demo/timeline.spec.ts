import { describe, expect, it } from '@jest/globals';
import { inLanes, on, play, type Step, StoryClock } from './timeline.js';

const clock = new StoryClock(on('2019-05-01'));

/** Plays steps that take a moment and tells what began and ended when. */
async function told(steps: readonly { name: string; hour: number; lanes?: string[] }[]): Promise<string[]> {
  const lines: string[] = [];
  await play(
    clock,
    steps.map(({ name, hour, lanes }): Step => {
      const run = async () => {
        lines.push(`${name} at ${clock.now().getUTCHours()}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        lines.push(`${name} done`);
      };
      return { at: on('2020-01-01', hour), run, ...(lanes ? { lanes } : {}) };
    }),
  );
  return lines;
}

describe('the timeline', () => {
  it('plays steps of one lane in order of time, and others beside them', async () => {
    const lines = await told([
      { name: 'judge', hour: 3, lanes: ['note'] },
      { name: 'submit', hour: 1, lanes: ['note'] },
      { name: 'deposit', hour: 2, lanes: ['books'] },
      { name: 'allocate', hour: 4, lanes: ['books', 'note'] },
    ]);
    expect(lines.slice(0, 2)).toEqual(['submit at 1', 'deposit at 2']);
    expect(lines.filter((line) => !line.startsWith('deposit'))).toEqual([
      ...['submit at 1', 'submit done', 'judge at 3', 'judge done', 'allocate at 4', 'allocate done'],
    ]);
    expect(lines.indexOf('deposit done')).toBeLessThan(lines.indexOf('allocate at 4'));
  });

  it('lets a step in several lanes wait for all of them, and all of them for it', async () => {
    const lines = await told([
      { name: 'one', hour: 1, lanes: ['a'] },
      { name: 'both', hour: 2, lanes: ['a', 'b'] },
      { name: 'two', hour: 3, lanes: ['b'] },
    ]);
    expect(lines).toEqual(['one at 1', 'one done', 'both at 2', 'both done', 'two at 3', 'two done']);
  });

  it('begins with what most others wait for, however late that is', async () => {
    const short = ['p', 'q', 'r', 's'].map((name) => ({ name, hour: 1, lanes: [name] }));
    const long = [5, 6, 7].map((hour) => ({ name: `long ${hour}`, hour, lanes: ['long'] }));
    const lines = await told([...short, ...long]);
    expect(lines[0]).toBe('long 5 at 5');
    expect(lines).toContain('s done');
  });

  it('fails with the step that fails', async () => {
    const broken = { at: on('2020-01-01'), run: () => Promise.reject(new Error('no such note')) };
    await expect(play(clock, inLanes(['note'], [broken]))).rejects.toThrow('no such note');
  });
});
