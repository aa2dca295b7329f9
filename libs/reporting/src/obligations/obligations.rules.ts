import { type Actor, type Day, DomainError, hasRole, organisationsOf, type Role } from '#kernel';

export const obligationStates = ['open', 'met', 'waived'] as const;
export type ObligationState = (typeof obligationStates)[number];

/** What the rules need to know of an obligation. */
export interface ObligationFacts {
  readonly fundId: string;
  readonly state: ObligationState;
  readonly dueOn: Day;
  readonly extendedTo: Day | null;
  readonly participantIds: readonly string[];
}

/** Who sees the whole reporting calendar of a fund. */
export const calendarReaders: readonly Role[] = [
  'secretariat',
  'agent',
  'agent-approver',
  'auditor',
  'administrator',
];

export function mayReadObligation(actor: Actor, obligation: ObligationFacts): boolean {
  if (hasRole(actor, obligation.fundId, ...calendarReaders)) return true;
  const own = organisationsOf(actor, obligation.fundId, 'focal-point');
  return own.some((id) => obligation.participantIds.includes(id));
}

/** The day by which the report is due, extension included. */
export function effectiveDue(obligation: { dueOn: Day; extendedTo: Day | null }): Day {
  return obligation.extendedTo ?? obligation.dueOn;
}

/** Overdue from the day after the due day, until the report is accepted or waived. */
export function isOverdue(obligation: ObligationFacts, today: Day): boolean {
  return obligation.state === 'open' && effectiveDue(obligation) < today;
}

/**
 * Waiving and extending is for the secretariat, on open obligations. Throws `not-found`, `not-allowed` or
 * `transition-not-possible`.
 */
export function requireChange(actor: Actor, obligation: ObligationFacts): void {
  if (!mayReadObligation(actor, obligation)) throw new DomainError('not-found');
  if (!hasRole(actor, obligation.fundId, 'secretariat')) throw new DomainError('not-allowed');
  if (obligation.state === 'open') return;
  throw new DomainError('transition-not-possible', { params: { state: obligation.state } });
}

/**
 * Throws `fields-wrong` unless the new day is later than the present one; also past due it may be extended.
 */
export function requireLater(obligation: ObligationFacts, to: Day): void {
  const due = effectiveDue(obligation);
  if (to > due) return;
  throw new DomainError('fields-wrong', {
    errors: [{ pointer: '/dueOn', code: 'day-not-later', params: { day: due } }],
  });
}
