import { describe, expect, it } from '@jest/globals';
import { blankAgreement, bodyOf, isTied, leftToPlace, missingOf, withAnother } from './draft.js';

const typed = {
  ...blankAgreement('2026-11-21'),
  ...{ contributor: 'GOV-PT', number: ' SAA-1 ', amount: '1000.00', currency: 'EUR' },
};
const line = (key: number, amount: string, areas: string[] = []) => ({ key, amount, areas, places: [] });

describe('an agreement while it is typed', () => {
  it('gives a single line and a single instalment the whole', () => {
    const draft = { ...typed, instalments: [{ key: 1, dueOn: '2026-12-01', amount: '' }] };
    expect(missingOf(draft)).toEqual([]);
    expect(isTied(draft, 'EUR')).toBe(true);
    expect(bodyOf(draft, 'EUR')).toMatchObject({
      number: 'SAA-1',
      lines: [{ amount: '1000.00', areas: [], places: [] }],
      instalments: [{ dueOn: '2026-12-01', amount: '1000.00' }],
      pledges: [],
    });
  });

  it('says what is left to place, and what is too much', () => {
    expect(leftToPlace('1000.00', [line(1, '600.00'), line(2, '')], 'EUR')).toBe('400.00');
    expect(leftToPlace('1000.00', [line(1, '600.00'), line(2, '400.01')], 'EUR')).toBe('-0.01');
    expect(isTied({ ...typed, lines: [line(1, '600.00'), line(2, '400.00')] }, 'EUR')).toBe(true);
    expect(isTied({ ...typed, lines: [line(1, '600.00'), line(2, '400.01')] }, 'EUR')).toBe(false);
  });

  it('offers what is left to a further part', () => {
    const two = [line(1, '600.00'), line(2, '300.00')];
    const three = withAnother(two, { areas: [], places: [] }, leftToPlace('1000.00', two, 'EUR'));
    expect(three.at(-1)).toEqual({ key: 3, amount: '100.00', areas: [], places: [] });
    expect(withAnother([line(1, '')], { areas: [], places: [] }, '0.00').at(-1)?.amount).toBe('');
  });

  it('names what is missing in the order of the form', () => {
    const blank = blankAgreement('2026-11-21');
    expect(missingOf({ ...blank, lines: [line(1, ''), line(2, '')] })).toEqual([
      'contributor',
      'number',
      'amount',
      'lineAmount',
      'dueOn',
    ]);
  });

  it('leaves out pledges of which nothing is settled', () => {
    expect(bodyOf({ ...typed, settled: { a: '', b: '5.00' } }, 'EUR').pledges).toEqual([
      { pledge: 'b', settled: '5.00' },
    ]);
  });
});
