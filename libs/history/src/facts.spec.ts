import { describe, expect, it } from '@jest/globals';
import { factsOf } from './facts.js';

const told = (payload: Record<string, unknown>, language: 'en' | 'fr') =>
  factsOf(payload, language, () => null).map(({ label, value }) => [label, value.replaceAll(/\s/g, ' ')]);

describe('facts of an event', () => {
  it('say in words what payloads have in codes', () => {
    const payload = { type: 'annual-financial', kind: 'resident-coordinator', conflict: false };
    expect(told(payload, 'en')).toEqual([
      ['Type', 'Annual financial report'],
      ['Kind', 'Resident coordinator'],
      ['Conflict of interest', 'none'],
    ]);
    expect(told(payload, 'fr').map(([, value]) => value)).toEqual([
      'Rapport financier annuel',
      'Coordonnateur résident',
      'aucun',
    ]);
  });

  it('keep a code that nobody put into words, and write amounts as one reads them', () => {
    expect(told({ kind: 'of-tomorrow', donorAmount: 'EUR 1500000.00' }, 'fr')).toEqual([
      [expect.any(String), 'of-tomorrow'],
      [expect.any(String), 'EUR 1 500 000,00'],
    ]);
  });

  it('tell no version of what was never submitted', () => {
    expect(told({ version: 0 }, 'en')).toEqual([]);
    expect(told({ version: 2 }, 'en')).toEqual([['Version', '2']]);
  });
});
