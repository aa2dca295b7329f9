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

  // screening

  // funding

  // programmes

  // committee

  // reporting

  // disbursements

  // notifications
}

type Empty = Record<string, never>;

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
