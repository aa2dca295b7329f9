import { type Actor, DomainError, hasRole, organisationsOf, type Role } from '#kernel';

export const transferStates = ['requested', 'approved', 'executed', 'rejected'] as const;
export type TransferState = (typeof transferStates)[number];

export type TransferVerb = 'approve' | 'execute' | 'reject';

/** A transfer's way, and whose hands it goes through. */
export const transferTransitions: Record<
  TransferVerb,
  { from: readonly TransferState[]; to: TransferState; roles: readonly Role[] }
> = {
  approve: { from: ['requested'], to: 'approved', roles: ['agent-approver'] },
  execute: { from: ['approved'], to: 'executed', roles: ['agent'] },
  reject: { from: ['requested', 'approved'], to: 'rejected', roles: ['agent-approver', 'agent'] },
};

/** What the rules need to know of a transfer. */
export interface TransferFacts {
  readonly fundId: string;
  readonly state: TransferState;
  readonly requestedBy: string;
  readonly approvedBy: string | null;
  readonly participantIds: readonly string[];
}

/** Who sees every movement of a fund’s money. */
export const transferReaders: readonly Role[] = [
  'secretariat',
  'agent',
  'agent-approver',
  'auditor',
  'administrator',
];

/** The fund's own people and the programme's entities; the committee once the money has moved. */
export function mayReadTransfer(actor: Actor, transfer: TransferFacts): boolean {
  if (hasRole(actor, transfer.fundId, ...transferReaders)) return true;
  if (transfer.state === 'executed' && hasRole(actor, transfer.fundId, 'chair', 'member')) return true;
  const own = organisationsOf(actor, transfer.fundId, 'focal-point');
  return own.some((id) => transfer.participantIds.includes(id));
}

/**
 * The state after the verb. Requesting, approving and executing take three different people, whatever roles
 * one person holds (domain.md §2). Throws `not-found`, `not-allowed`, `transition-not-possible` or
 * `transfer-same-hands`.
 */
export function transferAfter(actor: Actor, transfer: TransferFacts, verb: TransferVerb): TransferState {
  const { from, to, roles } = transferTransitions[verb];
  if (!mayReadTransfer(actor, transfer)) throw new DomainError('not-found');
  if (!hasRole(actor, transfer.fundId, ...roles)) throw new DomainError('not-allowed');
  if (!from.includes(transfer.state)) {
    throw new DomainError('transition-not-possible', { params: { state: transfer.state } });
  }
  const hands = [transfer.requestedBy, transfer.approvedBy];
  if (verb !== 'reject' && hands.includes(handOf(actor))) throw new DomainError('transfer-same-hands');
  return to;
}

/** The person who acts. Money moves by people only: throws `not-allowed` for the system. */
export function handOf(actor: Actor): string {
  if (actor.personId === null) throw new DomainError('not-allowed');
  return actor.personId;
}
