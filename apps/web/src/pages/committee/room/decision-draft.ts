import type { Schema } from '../../../api/client';

type Body = Schema<'DecideBody'>;
type Outcome = Body['outcome'];
type Kind = Schema<'AgendaItemAnswer'>['kind'];

/** What the committee may decide of each kind of item, in the order in which it is offered. */
export const outcomesOf: Record<Kind, readonly Outcome[]> = {
  'concept-note': ['endorsed', 'deferred', 'declined'],
  programme: ['approved', 'approved_with_conditions', 'deferred', 'declined'],
  policy: ['adopted', 'deferred', 'declined'],
  information: ['noted'],
};

export interface DecisionDraft {
  outcome: Outcome | null;
  amounts: { organisation: string; amount: string }[];
  conditions: { text: string; owner: string; dueOn: string; evidenceNeeded: string }[];
  textForApplicant: string;
  internalNote: string;
}

const blank = (text: string) => text.trim() === '';

/** Whether something that every decision needs is missing; the rest the API checks. */
export function incomplete({ outcome, conditions, textForApplicant }: DecisionDraft): boolean {
  if (outcome === null || blank(textForApplicant)) return true;
  if (outcome !== 'approved_with_conditions') return false;
  return conditions.length === 0 || conditions.some((condition) => Object.values(condition).some(blank));
}

/** The draft as the API takes it: conditions only where the outcome has them. */
export function decisionBody(draft: DecisionDraft & { outcome: Outcome }): Body {
  const { outcome, amounts, conditions, textForApplicant, internalNote } = draft;
  return {
    outcome,
    textForApplicant: textForApplicant.trim(),
    ...(blank(internalNote) ? {} : { internalNote: internalNote.trim() }),
    ...(amounts.length > 0 ? { amounts } : {}),
    ...(outcome === 'approved_with_conditions' ? { conditions } : {}),
  };
}
