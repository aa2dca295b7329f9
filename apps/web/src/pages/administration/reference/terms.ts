import type { Schema } from '../../../api/client';

export type Term = Schema<'TermAnswer'>;
export type Texts = Term['labels'];

export const termStates = ['in-force', 'future', 'ended'] as const;
export type TermState = (typeof termStates)[number];

/** Where a term stands on a day. */
export function stateOn(day: string, { validFrom, validTo }: Pick<Term, 'validFrom' | 'validTo'>): TermState {
  if (validTo !== null && validTo < day) return 'ended';
  return validFrom !== null && validFrom > day ? 'future' : 'in-force';
}

interface Wanted {
  q: string;
  states: readonly string[];
  day: string;
}

/** The terms whose code or words in any language hold every word that is searched. */
export function foundIn(terms: readonly Term[], { q, states, day }: Wanted): Term[] {
  const words = plain(q).split(/\s+/).filter(Boolean);
  return terms.filter((term) => {
    if (states.length > 0 && !states.includes(stateOn(day, term))) return false;
    const text = plain([term.code, ...Object.values(term.labels)].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Without case and accents, as people search. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const textKeys = ['shortLabel', 'definition', 'description', 'question', 'officialText'] as const;
export type TextKey = (typeof textKeys)[number];

/** The attributes of a list that are texts in three languages, and so can be written in a form. */
export function textKeysOf(terms: readonly Pick<Term, 'attributes'>[]): TextKey[] {
  return textKeys.filter((key) => terms.some(({ attributes }) => textsAt(attributes, key) !== null));
}

/** A text attribute's three languages; null where there is none. */
export function textsAt(attributes: Record<string, unknown>, key: TextKey): Texts | null {
  const value = attributes[key] as Partial<Texts> | null | undefined;
  const written = typeof value === 'object' && value !== null && typeof value.en === 'string';
  return written ? { en: value.en ?? '', fr: value.fr ?? '', es: value.es ?? '' } : null;
}

/** How many of a text's three languages are written. */
export function writtenLanguages(texts: Texts): number {
  return Object.values(texts).filter((text) => text.trim() !== '').length;
}
