import { type EventName } from '#platform/events';
import type { JobName } from './jobs.js';

const tell = ['notify'] as const satisfies readonly JobName[];
const none = [] as const satisfies readonly JobName[];

/**
 * What follows from each event. The compiler holds it complete: a new event does not build until somebody has
 * decided here what follows from it, even if nothing does.
 */
export const reactions = {
  // reference-data
  'reference.changed': none,

  // identity
  'organisation.created': none,
  'organisation.changed': none,
  'person.changed': none,
  'person.created': none,
  'person.deactivated': none,
  'person.invited': tell,
  'person.password-changed': tell,
  'person.password-reset-requested': tell,
  'person.reactivated': none,
  'person.signed-in': none,
  'person.signed-out': none,
  'role.ended': none,
  'role.granted': none,
  'token.created': none,
  'token.revoked': none,

  // funds
  'fund.changed': none,
  'fund.created': none,
  'fund.setting-changed': none,
  'fund.target-changed': none,

  // concept-notes
  'call.created': none,
  'call.changed': none,
  'call.published': tell,
  'call.closed': none,
  'call.waiver-granted': none,
  'concept-note.created': none,
  'concept-note.changed': none,
  'concept-note.submitted': tell,
  'concept-note.returned': tell,
  'concept-note.withdrawn': tell,
  'concept-note.found-eligible': tell,
  'concept-note.found-ineligible': tell,
  'concept-note.screening-opened': tell,
  'concept-note.screened': tell,
  'concept-note.endorsed': tell,
  'concept-note.deferred': tell,
  'concept-note.declined': tell,
  'concept-note.converted': tell,
  'concept-note.commented': none,
  'concept-note.attachment-added': none,
  'concept-note.attachment-removed': none,
  'concept-note.endorsement-recorded': none,

  // screening
  'rubric.published': none,
  'review.assigned': tell,
  'review.conflict-declared': tell,
  'review.no-conflict-declared': none,
  'review.submitted': tell,
  'review.unassigned': tell,

  // funding
  'deposit.recorded': tell,
  'deposit.reversed': none,
  'deposit.identified': none,
  'deposit.applied': none,
  'deposit.application-reversed': none,
  'exchange-rate.recorded': none,
  'pledge.recorded': none,
  'pledge.withdrawn': none,
  'agreement.recorded': none,
  'agreement.amended': none,
  'agreement.document-added': none,
  'agreement.terminated': none,
  'agreement.completed': none,
  'instalment.accepted-short': none,
  'instalment.overdue': tell,
  'in-kind-contribution.recorded': none,
  'in-kind-contribution.withdrawn': none,
  'income.recorded': none,
  'bank-charge.recorded': none,
  'direct-cost.recorded': none,
  'posting.reversed': none,
  'period.closed': none,
  'import.loaded': none,
  'allocation.reserved': none,
  'allocation.released': none,
  'fund.over-allocated': tell,
  'fund.earmarks-unmatched': tell,
  'fund.books-disagree': tell,

  // programmes
  'programme.created': none,
  'programme.changed': none,
  'programme.submitted': tell,
  'programme.returned': tell,
  'programme.appraised': tell,
  'programme.approved': tell,
  'programme.approved-with-conditions': tell,
  'programme.deferred': tell,
  'programme.declined': tell,
  'programme.conditions-cleared': tell,
  'programme.signature-recorded': none,
  'programme.signature-document-added': none,
  'programme.signed': tell,
  'programme.activated': ['notify', 'remind-of-reports'],
  'programme.suspended': tell,
  'programme.resumed': tell,
  'programme.cancelled': tell,
  'programme.closed-operationally': none,

  // committee
  'seat.changed': none,
  'session.created': none,
  'session.changed': none,
  'session.published': tell,
  'session.opened': none,
  'session.closed': none,
  'session.attendance-recorded': none,
  'item.added': none,
  'item.moved': none,
  'item.conflict-declared': none,
  'item.position-taken': none,
  'decision.recorded': none,
  'condition.cleared': none,

  // reporting
  'obligation.created': none,
  'obligation.reminded': tell,
  'obligation.overdue': tell,
  'obligation.waived': tell,
  'obligation.extended': tell,
  'report.created': none,
  'report.changed': none,
  'report.submitted': tell,
  'report.returned': tell,
  'report.accepted': tell,

  // disbursements
  'programme.tranches-set': none,
  'transfer.requested': tell,
  'transfer.approved': tell,
  'transfer.rejected': tell,
  'transfer.executed': tell,
  'refund.recorded': none,

  // notifications
  'delivery.failed': none,
  'delivery.resend-requested': ['send-again'],
  'delivery.uncertain': none,
} as const satisfies Record<EventName, readonly JobName[]>;
