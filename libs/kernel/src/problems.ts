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
  'agreement-not-fully-paid': 'conflict',
  'agreement-over': 'conflict',
  'agreement-papers-too-many': 'conflict',
  'allocation-exceeds-available': 'conflict',
  'amendment-unmatched': 'conflict',
  'cash-insufficient': 'conflict',
  'deposit-identified-already': 'conflict',
  'earmarks-unmatched': 'conflict',
  'instalment-not-open': 'conflict',
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
