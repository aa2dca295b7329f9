import { describe, expect, it } from '@jest/globals';
import { listsIn, namedValue } from './named-value';

const nameOf = (list: string, code: string) => `${list}: ${code}`;

describe('namedValue', () => {
  it('names codes wherever they stand, and leaves all else', () => {
    expect(namedValue('/places', ['KE', 'UG'], nameOf)).toEqual(['places: KE', 'places: UG']);
    expect(namedValue('/budget', [{ category: 'staff', amount: '1.00' }], nameOf)).toEqual([
      { category: 'budget-categories: staff', amount: 'amounts: 1.00' },
    ]);
    expect(namedValue('/narrative/obstacles/0/code', 'weather', nameOf)).toEqual([
      'obstacle-taxonomy: weather',
    ]);
    expect(namedValue('/results/0/target', 'TA1', nameOf)).toBe('TA1');
    expect(namedValue('/title', 'places', nameOf)).toBe('places');
    expect(namedValue('/places', null, nameOf)).toBeNull();
  });

  it('shows a changed code as one value, not word by word', () => {
    expect(namedValue('/primaryArea', 'TA1', nameOf)).toEqual(['thematic-areas: TA1']);
  });

  it('tells which lists it needs', () => {
    const content = { primaryArea: 'TA1', partners: [{ name: 'Union', category: 'unions' }] };
    expect(listsIn('', content).sort()).toEqual(['stakeholder-categories', 'thematic-areas']);
    expect(listsIn('/context', 'TA1')).toEqual([]);
  });
});
