/**
 * Every event of the product and what it carries: ids, codes, amounts (decimal text) and digests; never
 * free text or personal data, so that erasing a person breaks nothing. Names are permanent.
 */
export interface EventPayloads {
  // identity
  'person.signed-in': Empty;
  'person.signed-out': Empty;

  // funds

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
  'deposit.recorded': DepositPayload;
  'deposit.reversed': DepositPayload;
  'income.recorded': AmountOnDay & { kind: string };
  'bank-charge.recorded': AmountOnDay;
  'direct-cost.recorded': AmountOnDay;
  'posting.reversed': { kind: string; reversedBy: string; valueDate: string };
  'period.closed': { month: string };
  'allocation.reserved': { programmeId: string; decisionId: string; amount: string; valueDate: string };
  'allocation.released': { programmeId: string; amount: string; valueDate: string };
  'fund.over-allocated': { available: string };

  // programmes

  // committee

  // reporting

  // disbursements

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

type DepositPayload = AmountOnDay & { contributorId: string };

/** `version` is the number of the submitted version that the event tells of; 0 before the first. */
interface NotePayload {
  code: string;
  version: number;
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
