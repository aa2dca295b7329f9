import type { Schema } from '../../../api/client';
import type { Role } from '../../../api/me';

type Transfer = Pick<Schema<'TransferAnswer'>, 'state' | 'transitions'>;
export type TransferVerb = 'approve' | 'execute' | 'reject';

/** Why somebody cannot do this with a transfer now, as a key of `transfers.whyNot`; null: they can. */
export type WhyNot =
  'notApprover' | 'notAgent' | 'notAgents' | 'over' | 'notApproved' | 'approved' | 'ownHand';

/**
 * Requesting, approving and executing take three people. The API decides; this says beforehand which of the
 * three the reader is, so that the wrong hand learns why before it tries.
 */
export function whyNot(verb: TransferVerb, transfer: Transfer, roles: ReadonlySet<Role>): WhyNot | null {
  if (transfer.state === 'executed' || transfer.state === 'rejected') return 'over';
  if (verb === 'approve' && transfer.state === 'approved') return 'approved';
  const acted = transfer.transitions.some(({ mine }) => mine);
  if (verb === 'approve' && !roles.has('agent-approver')) return 'notApprover';
  if (verb === 'execute' && !roles.has('agent')) return 'notAgent';
  if (verb === 'reject') return roles.has('agent') || roles.has('agent-approver') ? null : 'notAgents';
  if (acted) return 'ownHand';
  return verb === 'execute' && transfer.state === 'requested' ? 'notApproved' : null;
}

/** The one next step of a transfer; null once it is over. */
export function nextVerb(state: Transfer['state']): 'approve' | 'execute' | null {
  if (state === 'requested') return 'approve';
  return state === 'approved' ? 'execute' : null;
}
