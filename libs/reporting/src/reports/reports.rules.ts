import { type Actor, DomainError, hasRole, organisationsOf, type Role } from '#kernel';
import type { ObligationType } from '../obligations/due-dates.rules.js';

export const reportStates = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type ReportState = (typeof reportStates)[number];

export type ReportVerb = 'submit' | 'return' | 'accept';

/** A report's way (domain.md §5): told by the organisation, then verified. */
export const reportTransitions: Record<ReportVerb, { from: readonly ReportState[]; to: ReportState }> = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  return: { from: ['submitted'], to: 'returned' },
  accept: { from: ['submitted'], to: 'accepted' },
};

/** What the rules need to know of a report. */
export interface ReportFacts {
  readonly fundId: string;
  readonly type: ObligationType;
  readonly state: ReportState;
  /** The entity that reports: the PUNO, or the convening agency for a narrative. */
  readonly organisationId: string;
  readonly participantIds: readonly string[];
  readonly submittedBy: string | null;
}

/** The state after the verb. Throws `transition-not-possible`. */
export function reportAfter(state: ReportState, verb: ReportVerb): ReportState {
  const { from, to } = reportTransitions[verb];
  if (!from.includes(state)) throw new DomainError('transition-not-possible', { params: { state } });
  return to;
}

/** Whether it tells of money: reported per entity, verified by the administrative agent. */
export function isFinancial(type: ObligationType): boolean {
  return type === 'annual-financial';
}

const readers: readonly Role[] = ['secretariat', 'agent', 'agent-approver', 'auditor', 'administrator'];

/**
 * The fund's own people and every participating entity read a report in any state; the committee reads what
 * was accepted.
 */
export function mayReadReport(actor: Actor, report: ReportFacts): boolean {
  if (hasRole(actor, report.fundId, ...readers)) return true;
  if (report.state === 'accepted' && hasRole(actor, report.fundId, 'chair', 'member')) return true;
  const own = organisationsOf(actor, report.fundId, 'focal-point');
  return own.some((id) => id === report.organisationId || report.participantIds.includes(id));
}

/** Throws `not-found` for those who may not see the report, `not-allowed` for those who may only read it. */
export function requireReporter(actor: Actor, report: ReportFacts): void {
  if (!mayReadReport(actor, report)) throw new DomainError('not-found');
  if (actor.system) return;
  const own = organisationsOf(actor, report.fundId, 'focal-point');
  if (!own.includes(report.organisationId)) throw new DomainError('not-allowed');
}

/**
 * Narratives are verified by the secretariat, financial reports by the administrative agent, and neither by
 * the person who submitted. Throws `not-found`, `not-allowed` or `report-verified-by-submitter`.
 */
export function requireVerifier(actor: Actor, report: ReportFacts): void {
  if (!mayReadReport(actor, report)) throw new DomainError('not-found');
  const verifiers: readonly Role[] = isFinancial(report.type) ? ['agent', 'agent-approver'] : ['secretariat'];
  if (!hasRole(actor, report.fundId, ...verifiers)) throw new DomainError('not-allowed');
  if (actor.personId !== null && actor.personId === report.submittedBy) {
    throw new DomainError('report-verified-by-submitter');
  }
}
