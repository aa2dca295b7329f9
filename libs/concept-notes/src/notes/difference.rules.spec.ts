import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differences } from './difference.rules.js';

describe('differences', () => {
  it('name the field, entry by entry where entries are objects', () => {
    const before = { title: 'A', places: ['KE'], budget: [{ o: 'IOM', d: '1' }] };
    const after = {
      title: 'B',
      places: ['KE', 'UG'],
      budget: [
        { o: 'IOM', d: '2' },
        { o: 'ILO', d: '3' },
      ],
      'a/b~c': 1,
    };
    expect(differences(before, after)).toEqual([
      { pointer: '/a~1b~0c', before: null, after: 1 },
      { pointer: '/budget/0/d', before: '1', after: '2' },
      { pointer: '/budget/1', before: null, after: { o: 'ILO', d: '3' } },
      { pointer: '/places', before: ['KE'], after: ['KE', 'UG'] },
      { pointer: '/title', before: 'A', after: 'B' },
    ]);
  });

  it('are none between equals, and the same number there and back', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (a, b) => {
          expect(differences(a, a)).toEqual([]);
          const back = differences(b, a).map((each) => ({ ...each, before: each.after, after: each.before }));
          expect(differences(a, b)).toEqual(back);
        },
      ),
    );
  });
});
