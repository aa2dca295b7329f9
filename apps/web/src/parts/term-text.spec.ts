import { describe, expect, it } from '@jest/globals';
import { abbreviationOf, definitionOf } from './term-text';

describe('a term of the glossary', () => {
  it('is defined in the reader’s language, or in English, or not at all', () => {
    const attributes = { definition: { en: 'Cash received.', fr: 'Somme reçue.' } };
    expect([definitionOf(attributes, 'fr'), definitionOf(attributes, 'es')]).toEqual([
      'Somme reçue.',
      'Cash received.',
    ]);
    expect([definitionOf({}, 'en'), definitionOf({ definition: null }, 'en')]).toEqual([null, null]);
  });

  it('goes by its abbreviation, one for all languages or one for each', () => {
    expect(abbreviationOf({ abbreviation: 'PUNO' }, 'fr')).toBe('PUNO');
    expect(abbreviationOf({ abbreviation: { en: 'AA', fr: 'AA' } }, 'es')).toBeNull();
    expect(abbreviationOf({ abbreviation: null }, 'en')).toBeNull();
  });
});
