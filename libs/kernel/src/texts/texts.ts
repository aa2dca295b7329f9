import type { Language } from '../actor.js';
import type { FieldCode } from '../field-codes.js';
import type { ProblemCode } from '../problems.js';
import { fieldsEn, problemsEn } from './problems.en.js';
import { fieldsEs, problemsEs } from './problems.es.js';
import { fieldsFr, problemsFr } from './problems.fr.js';

/** Sentences in ICU message format, one per code; the compiler holds each language complete. */
export type ProblemTexts = Record<ProblemCode, string>;
export type FieldTexts = Record<FieldCode, string>;

export const problemTexts: Record<Language, ProblemTexts> = {
  en: problemsEn,
  fr: problemsFr,
  es: problemsEs,
};
export const fieldTexts: Record<Language, FieldTexts> = { en: fieldsEn, fr: fieldsFr, es: fieldsEs };
