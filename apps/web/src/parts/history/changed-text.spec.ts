import { describe, expect, it } from '@jest/globals';
import { changedText } from './changed-text';

describe('changedText', () => {
  it('marks the words that went and came, and keeps the rest', () => {
    expect(changedText('Ten clinics in Oran.', 'Twelve clinics in Oran and Tiaret.')).toEqual([
      { kind: 'removed', text: 'Ten ' },
      { kind: 'added', text: 'Twelve ' },
      { kind: 'same', text: 'clinics in ' },
      { kind: 'removed', text: 'Oran.' },
      { kind: 'added', text: 'Oran and Tiaret.' },
    ]);
  });

  it('finds nothing between equal texts, and all in one from nothing', () => {
    expect(changedText('same', 'same')).toEqual([{ kind: 'same', text: 'same' }]);
    expect(changedText('', 'new text')).toEqual([{ kind: 'added', text: 'new text' }]);
  });

  it('gives both texts back whatever happened in between', () => {
    const [before, after] = ['a b c d\ne f', 'b x c d e  f g'];
    const runs = changedText(before, after);
    const side = (gone: string) =>
      runs
        .filter(({ kind }) => kind !== gone)
        .map(({ text }) => text)
        .join('');
    expect([side('added'), side('removed')]).toEqual([before, after]);
  });

  it('shows very long texts whole rather than keep the reader waiting', () => {
    const [before, after] = ['o '.repeat(3_000), 'n '.repeat(3_000)];
    expect(changedText(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
