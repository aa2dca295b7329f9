import type { Language } from '#kernel';
import type { EventName } from '#platform/events';
import type { FactKey } from '../facts.js';
import { historyEn } from './en.js';
import { historyEs } from './es.js';
import { historyFr } from './fr.js';
import { valuesEn } from './values.en.js';
import { valuesEs } from './values.es.js';
import { valuesFr } from './values.fr.js';

/** Words of the history: what each event is called, what its facts are, and who acts by itself. */
export interface HistoryTexts {
  events: Record<EventName, string>;
  facts: Record<FactKey, string>;
  /** The product, where no person acted. */
  itself: string;
}

/** The catalogue in each language; the compiler holds it complete. */
export const historyTexts: Record<Language, HistoryTexts> = { en: historyEn, fr: historyFr, es: historyEs };

type Same<Texts> = { [Key in keyof Texts]: Texts[Key] extends string ? string : Same<Texts[Key]> };

/** Codes in facts in words; the compiler holds the languages alike. */
export type FactValues = Same<typeof valuesEn>;

export const factValues: Record<Language, FactValues> = { en: valuesEn, fr: valuesFr, es: valuesEs };
