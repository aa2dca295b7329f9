import { describe, expect, it } from '@jest/globals';
import { groupedEntries } from './grouped-entries';

const entries = (...groups: (string | undefined)[]) => groups.map((group, place) => ({ group, place }));

describe('groups of the navigation', () => {
  it('leave a short list whole', () => {
    expect(groupedEntries(entries(undefined, 'money', 'house'))).toEqual([
      { group: undefined, entries: entries(undefined, 'money', 'house') },
    ]);
    expect(groupedEntries([])).toEqual([]);
  });

  it('put neighbours of a long list together, in their order', () => {
    const many = [undefined, ...Array<string>(6).fill('money'), ...Array<string>(6).fill('house'), undefined];
    expect(
      groupedEntries(entries(...many)).map(({ group, entries: members }) => [group, members.length]),
    ).toEqual([
      [undefined, 1],
      ['money', 6],
      ['house', 6],
      [undefined, 1],
    ]);
  });
});
