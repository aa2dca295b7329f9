import type { Language } from '#kernel';
import type { EligibilityOutcome, Gate, GateResult } from '../eligibility/eligibility.rules.js';
import type { ReviewState } from '../reviews/review.rules.js';
import type { RubricState } from '../rubrics/rubric.rules.js';
import { screeningEn } from './en.js';
import { screeningEs } from './es.js';
import { screeningFr } from './fr.js';

/** Words of screening for people, complete in each language by type. Notes are ICU messages. */
export interface ScreeningTexts {
  reviewStates: Record<ReviewState, { staff: string; partner: string }>;
  rubricStates: Record<RubricState, string>;
  outcomes: Record<EligibilityOutcome, string>;
  gates: Record<Gate, { label: string } & Record<GateResult, string>>;
}

export const screeningTexts: Record<Language, ScreeningTexts> = {
  en: screeningEn,
  fr: screeningFr,
  es: screeningEs,
};
