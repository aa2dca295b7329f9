import type {
  BudgetLine,
  MarkerScore,
  NoteContact,
  NoteContent,
  NotePartner,
  SdgShare,
} from '#concept-notes';
import type { FundSettings } from '#funds';
import type { Language } from '#kernel';
import type { Indicator, Outcome, Risk } from '#programmes';
import type {
  Expenditure,
  FinancialContent,
  IndicatorResult,
  MetObstacle,
  NarrativeContent,
  ReportContent,
  ReportedPartner,
  ReportedRisk,
  Story,
} from '#reporting';
import type { Citation, Criterion } from '#screening';
import { fieldsEn } from './texts/fields.en.js';
import { fieldsEs } from './texts/fields.es.js';
import { fieldsFr } from './texts/fields.fr.js';

type NoteKey =
  | keyof NoteContent
  | keyof SdgShare
  | keyof NotePartner
  | keyof BudgetLine
  | keyof MarkerScore
  | keyof NoteContact;
type ReportKey =
  | keyof ReportContent
  | keyof NarrativeContent
  | keyof FinancialContent
  | keyof Expenditure
  | keyof IndicatorResult
  | keyof MetObstacle
  | keyof ReportedPartner
  | keyof ReportedRisk
  | keyof Story;
type ProgrammeKey =
  'code' | 'participants' | 'amount' | 'currency' | keyof Outcome | keyof Indicator | keyof Risk;
type RubricKey = 'criteria' | keyof Criterion | keyof Citation;
type TermKey = 'labels' | 'attributes' | 'validFrom' | 'validTo';

/** Every field that a difference may name. */
export type FieldKey =
  NoteKey | ReportKey | ProgrammeKey | RubricKey | TermKey | keyof FundSettings | Language;

const fields: Record<Language, Partial<Record<string, string>>> = {
  en: fieldsEn,
  fr: fieldsFr,
  es: fieldsEs,
};

/** Where a JSON pointer leads, for people: `/budget/0/direct` is “Budget line 1 · Direct costs”. */
export function labelOf(pointer: string, language: Language): string {
  const parts: string[] = [];
  for (const escaped of pointer.split('/').slice(1)) {
    const key = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    const last = parts.pop();
    if (last !== undefined && /^\d+$/.test(key)) parts.push(`${last} ${Number(key) + 1}`);
    else parts.push(...(last === undefined ? [] : [last]), fields[language][key] ?? key);
  }
  return parts.join(' · ');
}
