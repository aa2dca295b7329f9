import type { Language } from '#kernel';
import type { BudgetCategory } from '../budget.rules.js';
import type { ProgrammeState, SigningParty } from '../programme.rules.js';
import { programmesEn } from './en.js';
import { programmesEs } from './es.js';
import { programmesFr } from './fr.js';

/** Words of joint programmes for people, complete in each language by type. */
export interface ProgrammesTexts {
  states: Record<ProgrammeState, { staff: string; partner: string }>;
  parties: Record<SigningParty, string>;
  categories: Record<BudgetCategory, string>;
}

export const programmesTexts: Record<Language, ProgrammesTexts> = {
  en: programmesEn,
  fr: programmesFr,
  es: programmesEs,
};
