import type { FieldTexts, ProblemTexts } from './texts.js';

export const problemsEn: ProblemTexts = {
  'body-malformed':
    'The body is not well-formed JSON. Check quotes, commas and brackets, then send it again.',
  'body-not-object': 'The body must be a JSON object, like {example}.',
  'body-too-large': 'The body is larger than {limit}. Send less at once.',
  'cursor-malformed': 'This cursor was not given by this list. Start again without a cursor.',
  'fields-wrong':
    '{count, plural, one {One field needs} other {# fields need}} attention. The list says which and why.',
  'id-malformed': 'The identifier in the address is not a uuid.',
  'idempotency-key-in-flight':
    'A request with this Idempotency-Key is still being worked on. Ask again in a moment.',
  'idempotency-key-malformed': 'Idempotency-Key must be 1 to 100 visible ASCII characters.',
  'idempotency-key-reused':
    'This Idempotency-Key was used with another request. Use a new key for a new request.',
  'idempotency-outcome-unknown':
    'The first request with this Idempotency-Key was cut off. Look whether it took effect, then use a new key.',
  'if-match-missing':
    'Send the ETag of the version you read as If-Match, so that nobody’s work is overwritten.',
  'media-type-unsupported': 'This address takes {expected}.',
  'method-not-allowed': 'This address does not answer {method}.',
  'origin-foreign': 'This request came from another site ({origin}) and was refused.',
  'route-not-found': 'There is nothing at this address.',
  'too-many-requests': 'Too many attempts. Try again in {seconds} seconds.',
  'version-stale': 'Somebody has changed this since you read it. Read it again and make your change anew.',
  'amount-malformed': '“{amount}” is not an amount in {currency}.',
  'not-allowed': 'Your role does not allow this here.',
  'not-found': 'This record does not exist, or you may not see it.',
  'sign-in-required': 'Sign in first.',
  'transition-not-possible': 'This cannot be done now: the record is “{state}”.',

  // reference-data
  'term-exists': 'This list already has a term with that code.',

  // identity
  'email-taken': 'Somebody already has this e-mail address.',
  'last-administrator': 'This is the last administrator of all funds. Name another one first.',
  'link-not-valid': 'This link was used already, is too old, or is not complete. Ask for a new one.',
  'organisation-code-taken': 'Another organisation already has this code.',
  'person-inactive': 'This account is deactivated. Reactivate it first.',
  'role-held-already': 'This person already holds that role in this period.',
  'sign-in-failed': 'The e-mail address and password do not belong together.',

  // funds
  'fund-code-taken': 'Another fund already has this code.',
  'setting-in-force':
    'A value from {day} is already in force and is part of history. Set a new one from a later day.',
  'target-overlaps': 'Another target of this fund already covers part of this period.',

  // concept-notes
  'attachments-too-many': 'A note can have at most {max} attachments.',
  'call-code-taken': 'Another call of this fund has this code.',
  'call-not-open': 'This call does not take submissions yet.',
  'submission-late': 'The call closed on {closed} ({zone}). The secretariat can grant a waiver.',

  // screening
  'conflict-not-declared': 'First say whether you have a conflict of interest; the note opens after that.',
  'review-exists': 'This person already reviews this note in this round.',
  'reviewer-conflicted':
    'This person’s organisation takes part in the note, or they wrote it; choose another reviewer.',
  'reviewer-recused': 'This person is recused from the note; choose another reviewer.',
  'reviewer-without-role': 'This person is not an active reviewer of this fund.',
  'reviews-open':
    'Not all assigned reviews are filed yet. Wait for them, or release the reviewers who cannot file.',
  'reviews-too-few':
    '{count, plural, =0 {No review is} one {One review is} other {# reviews are}} filed; the fund asks for at least {min}.',
  'rubric-draft-exists': 'This rubric already has a draft. Change or publish that one.',
  'rubric-missing': 'Neither the call nor the fund has a published rubric. Publish one first.',
  'rubric-published': 'A published rubric never changes. Begin its next version instead.',

  // funding
  'agreement-not-fully-paid':
    '{open} of this agreement is still to come. It can be terminated, or what is missing accepted as not to come.',
  'agreement-over': 'This agreement is over ({state}).',
  'agreement-papers-too-many': 'An agreement keeps at most {max} papers.',
  'amendment-unmatched':
    'With this change {missing} of what is allocated could not be paid any more. {words} Release or reduce an allocation first; what the contributor will not pay at all is a termination.',
  'deposit-identified-already': 'This deposit has its contributor.',
  'instalment-not-open': 'Nothing of this instalment is open.',
  'allocation-exceeds-available':
    'The fund has {available} available to allocate; {requested} was asked for.',
  'cash-insufficient': 'The fund has {cash} in cash, less than this transfer of {requested}.',
  'earmarks-unmatched': 'The earmarks of the fund’s money do not allow {requested}. {words}',
  'period-earlier-open': 'Close the earlier months first, beginning with {earliest}.',
  'period-not-over': 'A month can be closed once it is over; this one ends on {ends}.',
  'posting-not-reversible':
    'This posting belongs to another record or is a reversal itself. Correct it there.',
  'release-exceeds-open': 'Only {open} of this reservation is still open; {requested} cannot be released.',
  'settlement-unmatched': 'No money whose earmark allows it is left for this transfer of {requested}.',
  'settlement-exceeds-reserved':
    'Only {open} is still reserved for this organisation; {requested} cannot be paid.',

  // programmes
  'note-converted-already': 'This concept note has been converted into a joint programme already.',
  'signature-document-exists': 'The signed document of this signature is kept already and stands as it is.',
  'signature-recorded-already': 'This signature is recorded already.',
  'signatures-missing':
    '{count, plural, one {One signature is} other {# signatures are}} still missing: {parties}.',

  // committee
  'condition-cleared-already': 'This condition is cleared already.',
  'conflict-declared-already': 'You have declared for this item already. A declaration cannot be changed.',
  'deadline-not-reached':
    'The written procedure runs until {deadline}. It can be decided then, or once every seat has answered.',
  'deadline-over': 'The written procedure ended on {deadline}.',
  'item-conflict-not-declared': 'First declare whether you have a conflict of interest in this item.',
  'majority-missing': '{inFavour} of {counted} are in favour; the fund’s rule needs {needed}.',
  'objection-stands':
    '{count, plural, one {An objection stands} other {# objections stand}}: the committee decides by consensus.',
  'quorum-missing': '{present} of {base} voting seats can decide this item; the fund’s rule needs {needed}.',
  'seat-not-present': 'Your seat is not recorded as present in this session.',
  'seat-taken': 'This person holds a seat in that time already.',
  'session-not-open': 'This session is not open for that: it is “{state}”.',
  'subject-not-ready': 'This cannot be put on an agenda now: it is “{state}”.',
  'subject-on-agenda': 'This is on an agenda already and not yet decided.',

  // reporting
  'reminded-today': 'This report was reminded today already. It may be reminded again tomorrow.',
  'report-exists': 'This report has already been begun. Open it from its obligation.',
  'report-verified-by-submitter': 'You submitted this report yourself: another person must verify it.',

  // disbursements
  'import-has-problems':
    '{count, plural, one {One row has a problem} other {# rows have problems}}: nothing was loaded. Correct the file and try it again.',
  'import-loaded-already': 'This very file was loaded before; nothing was loaded again.',
  'refund-exceeds-transferred':
    'The refund is more than what was transferred to the organisation and not yet refunded: {held} {currency}.',
  'tranche-requested': 'Tranche {number} of this organisation has been requested: its amount stands.',
  'transfer-already-requested': 'This tranche has already been requested.',
  'transfer-gates-closed':
    '{count, plural, one {One condition for this transfer is} other {# conditions for this transfer are}} not met. See “gates” for which and why.',
  'transfer-same-hands': 'Requesting, approving and executing a transfer take three different people.',

  // notifications

  // events and files
  'file-empty': 'The file is empty.',
  'file-expected': 'Send one file as multipart/form-data in the field “file”.',
  'file-too-large': 'The file is larger than {limit} MiB.',
  'file-type-not-allowed': 'By its content this is not one of the kinds of file taken here: {allowed}.',
  'sheet-too-large': 'The table has more than {rows} rows or {columns} columns. Split it into several files.',
  'sheet-unreadable':
    '{why, select, notutf8 {The text is not in UTF-8. Save it as “CSV UTF-8” or as a workbook (XLSX).} nosheet {The workbook has no sheet that can be read.} other {This is not a whole CSV file or workbook (XLSX){line, plural, =0 {} other {: it breaks at line #, perhaps by a quotation mark that is not closed}}.}}',
};

export const fieldsEn: FieldTexts = {
  'amount-malformed':
    'Give the amount as text in plain digits with at most {digits} decimals, like “1250.00”.',
  'amount-negative': 'The amount may not be below zero.',
  'amount-not-positive': 'The amount must be more than zero.',
  'amount-too-large': 'The amount may be at most {max}.',
  'day-malformed': 'Give a date that exists, as YYYY-MM-DD.',
  'field-required': 'This is needed.',
  'field-unknown': 'This field is not known here. Check its spelling or leave it out.',
  'instant-malformed': 'Give a date and time with zone, like 2026-11-21T12:00:00Z.',
  'nested-too-deep': 'Use at most {max} levels of lists and objects.',
  'number-out-of-range': 'Give a whole number from {min} to {max}.',
  'parameter-unknown':
    '{known, select, none {This request takes no parameters. Leave it out.} other {This request has no such parameter. It takes: {known}.}}',
  'text-blank': 'Write something here.',
  'text-malformed':
    'This is not in the expected form: {expected, select, place {a place like CL (ISO 3166-1) or 419 (UN M49)} rate {a number with at most 8 decimals like 0.921} code {a code of capitals, digits, - and _ like DEU} capitals {capital letters, digits and hyphens} smallLetters {small letters, digits and hyphens} letters {letters, digits, . _ -} number {a number as text, like “1250.5”} twoDecimals {two decimals} query {an encoded query string without question mark} minor {minor units in digits} minorOrNothing {minor units in digits, or nothing} other {{expected}}}.',
  'text-not-storable':
    'The text has a character that cannot be stored (U+0000 or half of a pair). Remove it.',
  'text-too-long': 'Use at most {max} characters; there are {length}.',
  'too-few-items': 'Give at least {min}.',
  'too-many-items': 'Give at most {max}.',
  'type-wrong':
    'This must be {expected, select, text {text} string {text} number {a number} object {an object} list {a list} boolean {true or false} other {{expected}}}.',
  'value-not-listed': 'Choose one of: {values}.',
  'value-repeated': 'Each may appear only once.',

  // reference-data

  // identity
  'email-malformed': 'Give an e-mail address, like name@example.org.',
  'fund-needed': 'This role is held in a fund: name it.',
  'organisation-needed': 'This role is held for an organisation: name it.',
  'password-is-email': 'The password must not be the e-mail address.',
  'password-too-short': 'Use at least {min} characters; several words are good.',
  'password-wrong': 'This is not your present password.',
  'record-unknown': 'There is no such record.',

  // funds
  'day-past': 'This day is past; give {day} or later.',

  // concept-notes
  'budget-above-limit': 'The budget is {requested}; at most {limit} may be asked for.',
  'budget-line-empty': 'Give this organisation’s direct costs, more than zero.',
  'code-unknown': '“{code}” is not in the list “{list}”.',
  'convener-without-budget': 'The convening agency needs a line in the budget.',
  'end-before-start': 'The end must come after the beginning.',
  'fixed-after-publication': 'This cannot change once the call is published.',
  'indirect-above-cap': 'Indirect costs are at most {cap} ({percent} % of this organisation’s direct costs).',
  'organisation-not-active': '{organisation} no longer takes part in the fund.',
  'organisation-unknown': 'There is no United Nations organisation with the code {organisation}.',
  'place-outside-call': 'This call is not open to {place}.',
  'places-differ-from-scope':
    'The places do not fit the scope: {scope, select, country {name exactly one country} multi_country {name at least two countries} regional {name a region or at least two countries} other {name at least one place}}.',
  'shares-not-hundred': 'The shares add up to {total} %, not 100 %.',
  'theme-outside-call': 'This call is not open to the thematic area {area}.',
  'instant-not-future': 'This must be in the future.',
  'endorsement-missing':
    'No endorsement of a Resident Coordinator or national authority is recorded yet; eligibility will ask for one.',
  'text-not-email': 'This is not an e-mail address.',
  'markers-missing': 'Score these markers too: {missing}.',
  'organisation-not-yours': 'You do not write for {organisation}.',
  'call-unknown': 'This is not a published call of the fund.',
  'attachment-unknown': 'This note has no such attachment.',
  'zone-unknown': 'Name a time zone that exists, like Europe/Paris.',

  // screening
  'gates-all-passed': 'Every gate is passed; say with a judgement which one is not.',
  'gates-failed': 'Not with these gates failed: {gates}.',
  'gates-open': 'These gates need your judgement: {gates}.',
  'items-missing': 'These are missing: {missing}.',
  'reason-needed': 'Give the reason.',
  'rubric-not-published': 'This is not a published rubric of the fund. Publish it first.',
  'weight-not-zero': 'Only criteria that reviewers score on a note have a weight; this one must be 0.',
  'weights-not-100': 'The weights must total 100; they total {total}.',

  // funding
  'agreement-number-taken': 'Another agreement of this fund has this number.',
  'amendment-changes-nothing': 'This changes nothing of the agreement.',
  'amount-below-allocated':
    'At least {least} of line {number} has to stay: what was received of it and what stands for allocations that no other money can pay.',
  'line-allocated':
    'Line {number} cannot be taken out: {least} of it stands for allocations that no other money can pay.',
  'earmark-allocated':
    '{least} of line {number} stands for allocations by its earmark as it was. Leave that much in the line and add a line for the rest.',
  'schedule-below-allocated':
    'By this schedule too little counts: {missing} of what is allocated could not be paid. Instalments that are overdue for long do not count.',
  'amount-below-received': 'At least {least}: so much of it was received or is settled.',
  'application-unknown': 'Not a part of this deposit that is applied.',
  'contributor-differs': 'The agreement is of another contributor than the deposit.',
  'currency-differs': 'The agreement is in {currency}, the deposit is not.',
  'currency-without-rate': 'Rates are stated for one US dollar: the dollar itself has none.',
  'instalment-unknown': 'No such instalment.',
  'line-earmark-stands':
    'Money was received with the earmark of this line. Leave it what was received and add a line for the rest.',
  'line-unknown': 'Not a contribution line of the agreement of this instalment.',
  'part-received': 'Number {number} cannot be left out: {least} of it was received or is settled.',
  'part-unknown': 'Not a part of this agreement.',
  'parts-above-deposit': 'Only {left} of this deposit is left to apply.',
  'parts-differ-from-whole': 'These add up to {total}, not to {expected}.',
  'payment-above-instalment':
    'Only {open} of this instalment is open. Confirm the over-payment if it is meant.',
  'payment-above-line':
    'Only {open} of this contribution line is open. Confirm the over-payment if it is meant.',
  'pledge-above-open': 'Only {open} of this pledge is open.',
  'pledge-number-taken': 'Another pledge of this fund has this number.',
  'pledge-unknown': 'No such pledge of this contributor.',
  'rate-far-by-hand':
    'The table says {table}: this is {percent} % away from it. Beyond 5 % a rate is confirmed by hand: leave the row out of the file and enter this deposit by itself.',
  'rate-far-from-table':
    'The table says {table}: this is {percent} % away from it. Confirm the rate if it is meant.',
  'rate-malformed': 'Must be a number above zero with at most 8 decimals, like 0.921.',
  'rate-missing':
    'No exchange rate of {currency} is recorded for {day}. Record the United Nations rate first.',
  'rate-of-own-currency': 'The deposit is in the fund’s own currency and needs no rate.',
  'rate-out-of-reach': 'The table says {table}: a rate above twice or below half of it is taken for a slip.',
  'rate-recorded-already': 'A rate of {currency} from this day is recorded already; rates are not altered.',
  'bank-reference-taken': 'Another entry of this fund has this bank reference.',
  'charge-not-below-amount': 'The bank charge must leave something of the amount after the agent’s fee.',
  'contributor-unknown': 'There is no active organisation with the code “{code}”.',
  'currency-not-of-fund': 'This fund keeps its books in {currency}.',
  'day-before-fund':
    'The fund began on {began}: nothing of its money is dated earlier. Correct the day, or ask an administrator ' +
    'to change the day on which the fund began in the settings.',
  'day-in-closed-period': 'The books are closed through {closed}. The first open day is {open}.',
  'day-in-future': 'The day may not be later than today, {today}.',
  'day-order-wrong': 'This day may not be before {from}.',
  'instant-in-future': 'The instant may not be later than now, {now}.',
  'series-too-long': 'Ask for at most {max} steps; these are {count}.',

  // programmes
  'amount-differs-from-budget': 'The budget of this organisation is {budget}.',
  'amounts-missing':
    '{count, plural, one {One organisation of the budget has} other {# organisations of the budget have}} no amount here.',
  'budget-missing': '{organisation} has no budget line for direct costs.',
  'organisation-not-participant': 'This organisation does not take part in the programme.',

  // committee
  'conditions-missing': 'Approving with conditions needs at least one.',
  'day-before-today': 'Give a day from {today} on.',
  'deadline-missing': 'A written procedure needs a deadline after now.',
  'outcome-without-amounts': 'Amounts are given only when a programme is approved.',
  'person-unknown': 'There is no active person with this id.',
  'seat-organisation-unknown': 'There is no organisation with the code {organisation}.',
  'seat-unknown': 'There is no such seat, or nobody holds it on the day of the session.',
  'subject-unknown': 'There is no such concept note or programme in this fund.',

  // reporting
  'day-not-later': 'Give a day later than {day}.',

  // disbursements
  'amount-ambiguous':
    '“{value}” can be read in two ways. Write it without a separator of thousands, like 12500.00.',
  'amount-differs': 'The transfer is over {amount} {currency}.',
  'cell-error': 'The cell holds an error of the spreadsheet. Put the value in its place.',
  'cell-formula': 'The cell holds a formula. Paste it as a value.',
  'column-missing': 'The column “{column}” is missing.',
  'column-repeated': 'Two columns are called so. Keep one.',
  'column-unknown': 'There is no column “{column}” here. Known are: {columns}.',
  'day-ambiguous': '“{value}” may be two different days. Write it as year-month-day, like 2026-03-04.',
  'transfer-not-unique': 'Several transfers fit these columns. Add the identifier of the transfer.',
  'transfer-unknown': 'There is no approved transfer of this fund with these columns.',
  'tranche-not-planned': 'This tranche is not in the programme’s tranche plan.',
  'tranche-number-gap': 'The tranches of an organisation are numbered 1, 2, 3 … without a gap.',
  'tranches-above-budget': 'The tranches of this organisation add up to more than its approved budget.',

  // notifications

  // events and files
};
