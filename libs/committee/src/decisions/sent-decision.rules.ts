import type { FieldError } from '#kernel';
import type { Outcome } from './decision.rules.js';

/** The owner of a condition that no participating organisation has to fulfil. */
export const secretariatOwner = 'secretariat';

export interface SentShape {
  readonly outcome: Outcome;
  readonly amounts: readonly unknown[];
  readonly conditions: readonly { owner: string; dueOn: string }[];
}

/** What is wrong with a sent decision before any rule of the fund is asked. */
export function decisionErrors(
  sent: SentShape,
  participants: { has(code: string): boolean },
  today: string,
): FieldError[] {
  const errors: FieldError[] = [];
  const approves = sent.outcome === 'approved' || sent.outcome === 'approved_with_conditions';
  if (!approves && sent.amounts.length > 0) {
    errors.push({ pointer: '/amounts', code: 'outcome-without-amounts' });
  }
  if (sent.outcome === 'approved_with_conditions' && sent.conditions.length === 0) {
    errors.push({ pointer: '/conditions', code: 'conditions-missing' });
  }
  if (sent.outcome !== 'approved_with_conditions' && sent.conditions.length > 0) {
    errors.push({ pointer: '/conditions', code: 'too-many-items', params: { max: 0 } });
  }
  sent.conditions.forEach(({ owner, dueOn }, index) => {
    if (owner !== secretariatOwner && !participants.has(owner)) {
      errors.push({ pointer: `/conditions/${index}/owner`, code: 'organisation-not-participant' });
    }
    if (dueOn < today) {
      errors.push({ pointer: `/conditions/${index}/dueOn`, code: 'day-before-today', params: { today } });
    }
  });
  return errors;
}
