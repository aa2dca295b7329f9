import { describe, expect, it } from '@jest/globals';
import { attributeProblems, forFund, holdsOn, shapeOf } from './vocabulary.rules.js';

const term = { code: 'A', fundId: null as string | null, position: 1, validFrom: null, validTo: null };

describe('the wording that a fund reads', () => {
  const own = { ...term, fundId: 'f1' };
  const later = { ...term, code: 'B', position: 0 };

  it('is its own before the common one, whatever the order of rows', () => {
    expect(forFund([own, term, later], 'f1')).toEqual([later, own]);
    expect(forFund([term, own, later], 'f1')).toEqual([later, own]);
  });

  it('is never another fund’s', () => {
    expect(forFund([own, term], 'f2')).toEqual([term]);
    expect(forFund([own], null)).toEqual([]);
  });

  it('holds on its first and last day and not outside', () => {
    const dated = { ...term, validFrom: '2020-01-01', validTo: '2020-12-31' };
    const days = ['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'];
    expect(days.map((day) => holdsOn(dated, day))).toEqual([false, true, true, false]);
  });
});

describe('attributes', () => {
  const shape = shapeOf([
    { attributes: { rate: null, areas: ['a'] } },
    { attributes: { rate: 7, areas: [] } },
  ]);

  it('keep the kinds that the list has', () => {
    expect(attributeProblems(shape, { rate: 8, areas: ['b'] })).toEqual([]);
    expect(attributeProblems(shape, { rate: null })).toEqual([]);
  });

  it('are refused when unknown or of another kind', () => {
    expect(attributeProblems(shape, { rate: '7', 'a/b': 1 })).toEqual([
      { pointer: '/attributes/rate', code: 'type-wrong', params: { expected: 'null, number' } },
      { pointer: '/attributes/a~1b', code: 'field-unknown' },
    ]);
  });
});
