import type { Language } from '#kernel';
import type { ObligationType } from '../obligations/due-dates.rules.js';
import type { ObligationState } from '../obligations/obligations.rules.js';
import type { FinancialWarning } from '../reports/financial.rules.js';
import type { ReportState } from '../reports/reports.rules.js';
import { reportingEn } from './en.js';
import { reportingEs } from './es.js';
import { reportingFr } from './fr.js';

/** Two names per state: for the fund's staff, and for the entities that report. */
export interface StateLabel {
  readonly staff: string;
  readonly partner: string;
}

/** The words of reporting; the compiler holds each language complete. */
export interface ReportingTexts {
  readonly reportStates: Record<ReportState, StateLabel>;
  readonly obligationStates: Record<ObligationState, StateLabel>;
  readonly types: Record<ObligationType, string>;
  readonly warnings: Record<FinancialWarning, string>;
}

export const reportingTexts: Record<Language, ReportingTexts> = {
  en: reportingEn,
  fr: reportingFr,
  es: reportingEs,
};
