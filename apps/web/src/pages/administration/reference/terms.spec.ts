import { describe, expect, it } from '@jest/globals';
import { foundIn, stateOn, type Term, textKeysOf, textsAt, writtenLanguages } from './terms.js';

const labels = { en: 'Return', fr: 'Retour et réintégration', es: 'Retorno' };
const term = { code: 'TA1', labels, attributes: {}, validFrom: null, validTo: null } as unknown as Term;
const day = '2026-11-21';

describe('terms of a vocabulary', () => {
  it('hold from their first to their last day', () => {
    expect(stateOn(day, { validFrom: day, validTo: day })).toBe('in-force');
    expect(stateOn(day, { validFrom: '2026-11-22', validTo: null })).toBe('future');
    expect(stateOn(day, { validFrom: null, validTo: '2026-11-20' })).toBe('ended');
  });

  it('are found by code or by words of any language, with or without accents', () => {
    const found = (q: string, states: string[] = []) => foundIn([term], { q, states, day }).length;
    expect([found(''), found('ta1'), found('reintegration retour'), found('RETORNO')]).toEqual([1, 1, 1, 1]);
    expect([found('retour nothing'), found('', ['ended']), found('', ['in-force'])]).toEqual([0, 0, 1]);
  });

  it('have the texts that their list has', () => {
    const short = { ...term, attributes: { shortLabel: labels, gcmObjectives: ['OBJ01'], question: 'one' } };
    expect(textKeysOf([term, short])).toEqual(['shortLabel']);
    expect(textsAt(term.attributes, 'shortLabel')).toBeNull();
    expect(textsAt({ shortLabel: null }, 'shortLabel')).toBeNull();
    expect(writtenLanguages({ en: 'a', fr: ' ', es: '' })).toBe(1);
  });
});
