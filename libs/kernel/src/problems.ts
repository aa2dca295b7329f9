export type ProblemKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'precondition';

/**
 * Every way the product says no, with its kind. The sentences for people are in `texts/problems.*.ts`.
 * Codes are permanent: clients depend on them. Keep each block in alphabetical order.
 */
export const problemKinds = {
  // the edge
  'body-malformed': 'invalid',
  'body-not-object': 'invalid',
  'body-too-large': 'invalid',
  'cursor-malformed': 'invalid',
  'fields-wrong': 'invalid',
  'id-malformed': 'invalid',
  'idempotency-key-in-flight': 'conflict',
  'idempotency-key-malformed': 'invalid',
  'idempotency-key-reused': 'invalid',
  'idempotency-outcome-unknown': 'conflict',
  'if-match-missing': 'precondition',
  'media-type-unsupported': 'invalid',
  'method-not-allowed': 'invalid',
  'origin-foreign': 'forbidden',
  'route-not-found': 'not-found',
  'too-many-requests': 'forbidden',
  'version-stale': 'precondition',
  // anywhere
  'amount-malformed': 'invalid',
  'not-allowed': 'forbidden',
  'not-found': 'not-found',
  'sign-in-required': 'unauthenticated',
  'transition-not-possible': 'conflict',

  // reference-data
  'term-exists': 'conflict',

  // identity
  'email-taken': 'conflict',
  'last-administrator': 'conflict',
  'link-not-valid': 'not-found',
  'organisation-code-taken': 'conflict',
  'person-inactive': 'conflict',
  'role-held-already': 'conflict',
  'sign-in-failed': 'unauthenticated',

  // funds
  'fund-code-taken': 'conflict',
  'setting-in-force': 'conflict',
  'target-overlaps': 'conflict',

  // concept-notes
  'attachments-too-many': 'conflict',
  'call-code-taken': 'conflict',
  'call-not-open': 'conflict',
  'submission-late': 'conflict',

  // screening
  'conflict-not-declared': 'conflict',
  'review-exists': 'conflict',
  'reviewer-conflicted': 'conflict',
  'reviewer-recused': 'conflict',
  'reviewer-without-role': 'conflict',
  'reviews-open': 'conflict',
  'reviews-too-few': 'conflict',
  'rubric-draft-exists': 'conflict',
  'rubric-missing': 'conflict',
  'rubric-published': 'conflict',

  // funding
  'allocation-exceeds-available': 'conflict',
  'cash-insufficient': 'conflict',
  'earmarks-unmatched': 'conflict',
  'period-earlier-open': 'conflict',
  'period-not-over': 'conflict',
  'posting-not-reversible': 'conflict',
  'release-exceeds-open': 'conflict',
  'settlement-exceeds-reserved': 'conflict',
  'settlement-unmatched': 'conflict',

  // programmes
  'note-converted-already': 'conflict',
  'signature-document-exists': 'conflict',
  'signature-recorded-already': 'conflict',
  'signatures-missing': 'conflict',

  // committee
  'condition-cleared-already': 'conflict',
  'conflict-declared-already': 'conflict',
  'deadline-not-reached': 'conflict',
  'deadline-over': 'conflict',
  'item-conflict-not-declared': 'conflict',
  'majority-missing': 'conflict',
  'objection-stands': 'conflict',
  'quorum-missing': 'conflict',
  'seat-not-present': 'conflict',
  'seat-taken': 'conflict',
  'session-not-open': 'conflict',
  'subject-not-ready': 'conflict',
  'subject-on-agenda': 'conflict',

  // reporting
  'reminded-today': 'conflict',
  'report-exists': 'conflict',
  'report-verified-by-submitter': 'forbidden',

  // disbursements
  'import-has-problems': 'conflict',
  'import-loaded-already': 'conflict',
  'refund-exceeds-transferred': 'conflict',
  'tranche-requested': 'conflict',
  'transfer-already-requested': 'conflict',
  'transfer-gates-closed': 'conflict',
  'transfer-same-hands': 'forbidden',

  // notifications

  // events and files
  'file-empty': 'invalid',
  'file-expected': 'invalid',
  'file-too-large': 'invalid',
  'file-type-not-allowed': 'invalid',
  'sheet-too-large': 'invalid',
  'sheet-unreadable': 'invalid',
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problemKinds;

/** What can be wrong with one field. The sentences are in `texts/fields.*.ts`. */
export const fieldCodes = [
  'amount-malformed',
  'amount-negative',
  'amount-not-positive',
  'amount-too-large',
  'day-malformed',
  'field-required',
  'field-unknown',
  'instant-malformed',
  'number-out-of-range',
  'text-blank',
  'text-malformed',
  'text-not-storable',
  'text-too-long',
  'too-few-items',
  'too-many-items',
  'type-wrong',
  'value-not-listed',
  'value-repeated',

  // reference-data

  // identity
  'email-malformed',
  'fund-needed',
  'organisation-needed',
  'password-is-email',
  'password-too-short',
  'password-wrong',
  'record-unknown',

  // funds
  'day-past',

  // concept-notes
  'budget-above-limit',
  'budget-line-empty',
  'code-unknown',
  'convener-without-budget',
  'end-before-start',
  'fixed-after-publication',
  'indirect-above-cap',
  'organisation-not-active',
  'organisation-unknown',
  'place-outside-call',
  'places-differ-from-scope',
  'shares-not-hundred',
  'theme-outside-call',
  'instant-not-future',
  'endorsement-missing',
  'text-not-email',
  'markers-missing',
  'organisation-not-yours',
  'call-unknown',
  'attachment-unknown',
  'zone-unknown',

  // screening
  'gates-all-passed',
  'gates-failed',
  'gates-open',
  'items-missing',
  'reason-needed',
  'rubric-not-published',
  'weight-not-zero',
  'weights-not-100',

  // funding
  'bank-reference-taken',
  'charge-not-below-amount',
  'contributor-unknown',
  'currency-not-of-fund',
  'day-in-closed-period',
  'day-in-future',
  'day-order-wrong',
  'instant-in-future',
  'series-too-long',

  // programmes
  'amount-differs-from-budget',
  'amounts-missing',
  'budget-missing',
  'organisation-not-participant',

  // committee
  'conditions-missing',
  'day-before-today',
  'deadline-missing',
  'outcome-without-amounts',
  'person-unknown',
  'seat-organisation-unknown',
  'seat-unknown',
  'subject-unknown',

  // reporting
  'day-not-later',

  // disbursements
  'amount-ambiguous',
  'amount-differs',
  'cell-error',
  'cell-formula',
  'column-missing',
  'column-repeated',
  'column-unknown',
  'day-ambiguous',
  'transfer-not-unique',
  'transfer-unknown',
  'tranche-not-planned',
  'tranche-number-gap',
  'tranches-above-budget',

  // notifications

  // events and files
] as const;
export type FieldCode = (typeof fieldCodes)[number];
