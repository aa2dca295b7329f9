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
  'nested-too-deep',
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
  'agreement-number-taken',
  'amendment-changes-nothing',
  'amount-below-received',
  'application-unknown',
  'bank-reference-taken',
  'charge-not-below-amount',
  'contributor-differs',
  'contributor-unknown',
  'currency-differs',
  'currency-not-of-fund',
  'currency-without-rate',
  'day-in-closed-period',
  'day-in-future',
  'day-order-wrong',
  'instalment-unknown',
  'instant-in-future',
  'line-earmark-stands',
  'line-unknown',
  'part-received',
  'part-unknown',
  'parts-above-deposit',
  'parts-differ-from-whole',
  'payment-above-instalment',
  'payment-above-line',
  'pledge-above-open',
  'pledge-number-taken',
  'pledge-unknown',
  'rate-far-from-table',
  'rate-malformed',
  'rate-missing',
  'rate-of-own-currency',
  'rate-out-of-reach',
  'rate-recorded-already',
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
