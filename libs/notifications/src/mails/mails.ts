import { type EventName } from '#platform/events';
import type { Audience } from './audiences.js';
import type { FactsKind } from './facts.js';

export interface MailDeclaration {
  /** What has happened. */
  readonly event: EventName;
  /** Who is told. Several messages of one event: whoever gets one does not get the next. */
  readonly to: readonly Audience[];
  readonly facts: FactsKind;
}

/** Every message of the product, in one place. Its sentences: `../texts`. Names are permanent. */
export const mails = {
  'call-published': { event: 'call.published', to: ['every-focal-point'], facts: 'call' },
  'note-submitted': { event: 'concept-note.submitted', to: ['note-participants'], facts: 'note' },
  'note-arrived': { event: 'concept-note.submitted', to: ['secretariat'], facts: 'note' },
  'note-returned': { event: 'concept-note.returned', to: ['note-participants'], facts: 'note-return' },
  'note-withdrawn': {
    event: 'concept-note.withdrawn',
    to: ['note-participants', 'secretariat'],
    facts: 'note',
  },
  'note-eligible': { event: 'concept-note.found-eligible', to: ['note-participants'], facts: 'note' },
  'note-ineligible': { event: 'concept-note.found-ineligible', to: ['note-participants'], facts: 'note' },
  'note-in-screening': { event: 'concept-note.screening-opened', to: ['note-participants'], facts: 'note' },
  'note-screened': { event: 'concept-note.screened', to: ['note-participants'], facts: 'note' },
  'note-endorsed': { event: 'concept-note.endorsed', to: ['note-participants'], facts: 'note' },
  'note-deferred': { event: 'concept-note.deferred', to: ['note-participants'], facts: 'note-decision' },
  'note-declined': { event: 'concept-note.declined', to: ['note-participants'], facts: 'note-decision' },
  'note-converted': { event: 'concept-note.converted', to: ['note-participants'], facts: 'note' },
  'review-assigned': { event: 'review.assigned', to: ['reviewer'], facts: 'review' },
  'review-unassigned': { event: 'review.unassigned', to: ['reviewer'], facts: 'review' },
  'review-conflict': { event: 'review.conflict-declared', to: ['secretariat'], facts: 'review' },
  'review-submitted': { event: 'review.submitted', to: ['secretariat'], facts: 'review' },
  'deposit-recorded': { event: 'deposit.recorded', to: ['secretariat'], facts: 'deposit' },
  'instalment-overdue': {
    event: 'instalment.overdue',
    to: ['agent', 'secretariat'],
    facts: 'instalment',
  },
  'own-instalment-overdue': {
    event: 'instalment.overdue',
    to: ['contributor-donors'],
    facts: 'instalment',
  },
  'fund-over-allocated': { event: 'fund.over-allocated', to: ['secretariat', 'agent'], facts: 'fund-amount' },
  'earmarks-unmatched': {
    event: 'fund.earmarks-unmatched',
    to: ['secretariat', 'agent'],
    facts: 'fund-missing',
  },
  'books-disagree': { event: 'fund.books-disagree', to: ['secretariat', 'agent'], facts: 'fund-checks' },
  'session-published': { event: 'session.published', to: ['seats'], facts: 'session' },
  'programme-submitted': { event: 'programme.submitted', to: ['programme-participants'], facts: 'programme' },
  'programme-arrived': { event: 'programme.submitted', to: ['secretariat'], facts: 'programme' },
  'programme-returned': {
    event: 'programme.returned',
    to: ['programme-participants'],
    facts: 'programme-return',
  },
  'programme-appraised': { event: 'programme.appraised', to: ['programme-participants'], facts: 'programme' },
  'programme-approved': {
    event: 'programme.approved',
    to: ['programme-participants', 'agent'],
    facts: 'programme-amount',
  },
  'programme-approved-with-conditions': {
    event: 'programme.approved-with-conditions',
    to: ['programme-participants', 'agent'],
    facts: 'programme-amount',
  },
  'programme-deferred': {
    event: 'programme.deferred',
    to: ['programme-participants'],
    facts: 'programme-decision',
  },
  'programme-declined': {
    event: 'programme.declined',
    to: ['programme-participants'],
    facts: 'programme-decision',
  },
  'programme-conditions-cleared': {
    event: 'programme.conditions-cleared',
    to: ['programme-participants', 'agent'],
    facts: 'programme',
  },
  'programme-signed': {
    event: 'programme.signed',
    to: ['programme-participants', 'secretariat', 'agent'],
    facts: 'programme',
  },
  'programme-activated': {
    event: 'programme.activated',
    to: ['programme-participants', 'secretariat'],
    facts: 'programme',
  },
  'programme-suspended': {
    event: 'programme.suspended',
    to: ['programme-participants', 'agent'],
    facts: 'programme',
  },
  'programme-resumed': {
    event: 'programme.resumed',
    to: ['programme-participants', 'agent'],
    facts: 'programme',
  },
  'programme-cancelled': {
    event: 'programme.cancelled',
    to: ['programme-participants', 'agent'],
    facts: 'programme',
  },
  'transfer-requested': { event: 'transfer.requested', to: ['agent-approver'], facts: 'transfer' },
  'transfer-approved': { event: 'transfer.approved', to: ['agent'], facts: 'transfer' },
  'transfer-rejected': { event: 'transfer.rejected', to: ['secretariat'], facts: 'transfer' },
  'transfer-executed': { event: 'transfer.executed', to: ['organisation', 'secretariat'], facts: 'transfer' },
  'obligation-reminded': { event: 'obligation.reminded', to: ['owing-organisation'], facts: 'obligation' },
  'obligation-overdue': {
    event: 'obligation.overdue',
    to: ['owing-organisation', 'secretariat'],
    facts: 'obligation',
  },
  'obligation-extended': { event: 'obligation.extended', to: ['owing-organisation'], facts: 'obligation' },
  'obligation-waived': { event: 'obligation.waived', to: ['owing-organisation'], facts: 'obligation' },
  'report-submitted': { event: 'report.submitted', to: ['report-acceptors'], facts: 'report' },
  'report-returned': { event: 'report.returned', to: ['organisation'], facts: 'report' },
  'report-accepted': { event: 'report.accepted', to: ['organisation'], facts: 'report' },
  'person-invited': { event: 'person.invited', to: ['person'], facts: 'invitation' },
  'password-reset': { event: 'person.password-reset-requested', to: ['person'], facts: 'password-reset' },
  'password-changed': { event: 'person.password-changed', to: ['person'], facts: 'account' },
} as const satisfies Record<string, MailDeclaration>;

export type MailName = keyof typeof mails;

/** The messages of an event, in the order in which they find their recipients. */
export function mailsOf(event: EventName): [MailName, MailDeclaration][] {
  return (Object.entries(mails) as [MailName, MailDeclaration][]).filter(([, mail]) => mail.event === event);
}
