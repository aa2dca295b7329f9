/**
 * Every event of the product and what it carries: ids, codes, amounts (decimal text) and digests; never
 * free text or personal data, so that erasing a person breaks nothing. Names are permanent.
 */
export interface EventPayloads {
  // reference-data
  'reference.changed': { list: string; code: string; version: number };

  // identity
  'organisation.created': { code: string };
  'organisation.changed': { code: string };
  'person.changed': { fields: string[] };
  'person.created': Empty;
  'person.deactivated': Empty;
  'person.invited': Empty;
  'person.password-changed': { by: 'invitation' | 'password-reset' | 'self' };
  'person.password-reset-requested': Empty;
  'person.reactivated': Empty;
  'person.signed-in': Empty;
  'person.signed-out': Empty;
  'role.ended': GrantPayload;
  'role.granted': GrantPayload;
  'token.created': { tokenId: string };
  'token.revoked': { tokenId: string };

  // funds
  'fund.changed': { code: string };
  'fund.created': { code: string };
  'fund.setting-changed': { key: string; validFrom: string; value: string };
  'fund.target-changed': {
    change: 'added' | 'changed' | 'removed';
    amount: string;
    startsOn: string;
    endsOn: string;
  };

  // concept-notes
  'call.created': { code: string };
  'call.changed': { code: string };
  'call.published': { code: string };
  'call.closed': { code: string };
  'call.waiver-granted': { code: string; waiverId: string; organisationId: string };
  'concept-note.created': NotePayload;
  'concept-note.changed': NotePayload;
  'concept-note.submitted': NotePayload & { digest: string };
  'concept-note.returned': NotePayload;
  'concept-note.withdrawn': NotePayload;
  'concept-note.found-eligible': NotePayload;
  'concept-note.found-ineligible': NotePayload;
  'concept-note.screening-opened': NotePayload;
  'concept-note.screened': NotePayload;
  'concept-note.endorsed': NotePayload;
  'concept-note.deferred': NotePayload;
  'concept-note.declined': NotePayload;
  'concept-note.converted': NotePayload;
  'concept-note.commented': NotePayload & { commentId: string; visibility: 'internal' | 'shared' };
  'concept-note.attachment-added': NotePayload & { attachmentId: string; sha256: string };
  'concept-note.attachment-removed': NotePayload & { attachmentId: string };
  'concept-note.endorsement-recorded': NotePayload & { endorsementId: string; kind: string };

  // screening
  'rubric.published': { code: string; number: number; digest: string };
  'review.assigned': { noteId: string; round: number; reviewerId: string };
  'review.conflict-declared': { noteId: string; round: number; reviewerId: string };
  'review.no-conflict-declared': { noteId: string; round: number; reviewerId: string };
  'review.submitted': { noteId: string; round: number; digest: string };
  'review.unassigned': { noteId: string; round: number; reviewerId: string };

  // funding
  'deposit.recorded': DepositPayload & { rate?: string; tableRate?: string };
  'deposit.reversed': DepositPayload;
  'deposit.identified': { contributorId: string; amount: string };
  'deposit.applied': DonorAmount;
  'deposit.application-reversed': DonorAmount;
  'exchange-rate.recorded': { currency: string; validFrom: string; rate: string };
  'pledge.recorded': DonorAmount & { announcedOn: string };
  'pledge.withdrawn': DonorAmount & { withdrawnOn: string };
  'agreement.recorded': DonorAmount & { signedOn: string };
  'agreement.amended': DonorAmount & { number: number; amendedOn: string };
  'agreement.document-added': { contributorId: string; sha256: string };
  'agreement.terminated': AgreementEnd;
  'agreement.completed': AgreementEnd;
  'instalment.accepted-short': DonorAmount & { number: number };
  'instalment.overdue': DonorAmount & { number: number; dueOn: string };
  'in-kind-contribution.recorded': { contributorId: string; kind: string };
  'in-kind-contribution.withdrawn': { contributorId: string; kind: string };
  'income.recorded': AmountOnDay & { kind: string };
  'bank-charge.recorded': AmountOnDay;
  'direct-cost.recorded': AmountOnDay;
  'posting.reversed': { kind: string; reversedBy: string; valueDate: string };
  'period.closed': { month: string };
  'allocation.reserved': { programmeId: string; decisionId: string; amount: string; valueDate: string };
  'allocation.released': { programmeId: string; amount: string; valueDate: string };
  'import.loaded': { kind: string; rows: number; digest: string };
  'fund.over-allocated': { available: string };
  'fund.earmarks-unmatched': { missing: string };
  'fund.books-disagree': { runId: string; checks: string };

  // programmes
  'programme.created': ProgrammePayload & { conceptNoteId: string };
  'programme.changed': ProgrammePayload;
  'programme.submitted': ProgrammePayload & { version: number; digest: string };
  'programme.returned': ProgrammePayload;
  'programme.appraised': ProgrammePayload;
  'programme.approved': ProgrammePayload & { decisionId: string; amount: string };
  'programme.approved-with-conditions': ProgrammePayload & { decisionId: string; amount: string };
  'programme.deferred': ProgrammePayload & { decisionId: string };
  'programme.declined': ProgrammePayload & { decisionId: string };
  'programme.conditions-cleared': ProgrammePayload;
  'programme.signature-recorded': ProgrammePayload & { party: string; organisationId: string | null };
  'programme.signature-document-added': ProgrammePayload & { party: string; sha256: string };
  'programme.signed': ProgrammePayload;
  'programme.activated': ProgrammePayload & { valueDate: string };
  'programme.suspended': ProgrammePayload;
  'programme.resumed': ProgrammePayload;
  'programme.cancelled': ProgrammePayload;
  'programme.closed-operationally': ProgrammePayload;

  // committee
  'seat.changed': { constituency: string };
  'session.created': SessionPayload;
  'session.changed': SessionPayload;
  'session.published': SessionPayload;
  'session.opened': SessionPayload;
  'session.closed': SessionPayload;
  'session.attendance-recorded': SessionPayload & { present: number };
  'item.added': ItemPayload;
  'item.moved': ItemPayload & { number: number };
  'item.conflict-declared': ItemPayload & { seatId: string; conflict: boolean };
  'item.position-taken': ItemPayload & { seatId: string; position: string };
  'decision.recorded': ItemPayload & { code: string; outcome: string; amount: string | null; digest: string };
  'condition.cleared': { decisionId: string; number: number };

  // reporting
  'obligation.created': ObligationPayload;
  'obligation.reminded': ObligationPayload & { offsetDays: number };
  'obligation.overdue': ObligationPayload & { offsetDays: number };
  'obligation.waived': ObligationPayload;
  'obligation.extended': ObligationPayload;
  'report.created': ReportPayload;
  'report.changed': ReportPayload;
  'report.submitted': ReportPayload & { number: number; digest: string };
  'report.returned': ReportPayload & { number: number };
  'report.accepted': ReportPayload & { number: number; digest: string; expenditure: string | null };

  // disbursements
  'programme.tranches-set': { code: string; tranches: number; total: string };
  'transfer.requested': TransferPayload;
  'transfer.approved': TransferPayload;
  'transfer.rejected': TransferPayload;
  'transfer.executed': TransferPayload & { valueDate: string };
  'refund.recorded': { programmeId: string; organisationId: string; amount: string; valueDate: string };

  // notifications
  'delivery.failed': DeliveryPayload;
  'delivery.resend-requested': DeliveryPayload;
  'delivery.uncertain': DeliveryPayload;
}

/** A message to one person: the event that it tells of and the template it is made with. */
interface DeliveryPayload {
  eventId: string;
  template: string;
}

type Empty = Record<string, never>;

interface AmountOnDay {
  amount: string;
  valueDate: string;
}

/** `contributorId` is null while nobody knows whose the money is. */
type DepositPayload = AmountOnDay & { contributorId: string | null };

/** An amount in the contributor's own currency, named before it: `EUR 1250000.00`. */
interface DonorAmount {
  contributorId: string;
  donorAmount: string;
}

/** `donorAmount` is what was still to come. */
type AgreementEnd = DonorAmount & { endedOn: string };

interface GrantPayload {
  grantId: string;
  role: string;
  organisationId: string | null;
}

/** `version` is the number of the submitted version that the event tells of; 0 before the first. */
interface NotePayload {
  code: string;
  version: number;
}

interface ProgrammePayload {
  code: string;
}

interface SessionPayload {
  code: string;
}

/** An item of an agenda: the kind and id of what it is about; null for what has no record of its own. */
interface ItemPayload {
  sessionId: string;
  kind: string;
  subjectId: string | null;
}

/** `organisationId` is null when the programme owes the report through its convening agency. */
interface ObligationPayload {
  programmeId: string;
  organisationId: string | null;
  type: string;
  dueOn: string;
}

interface ReportPayload {
  programmeId: string;
  organisationId: string;
  type: string;
}

interface TransferPayload {
  programmeId: string;
  organisationId: string;
  tranche: number;
  amount: string;
}

export type EventName = keyof EventPayloads;

/** What an event is about: the kind of record and its id. */
export interface Subject {
  readonly type: string;
  readonly id: string;
}

export interface NewEvent<Name extends EventName> {
  readonly name: Name;
  readonly fundId: string | null;
  readonly subject: Subject;
  readonly payload: EventPayloads[Name];
}
