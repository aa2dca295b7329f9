import type { TaskTexts } from './texts.js';

export const tasksEn: TaskTexts = {
  'note-submit': { label: 'Your draft can be submitted to the open call.', verb: 'Complete and submit' },
  'note-correct': { label: 'The secretariat returned this note for changes.', verb: 'Correct and resubmit' },
  'note-resubmit': {
    label: 'The committee deferred this note; it may be submitted again.',
    verb: 'Revise and resubmit',
  },
  'note-awaited': { label: 'Your concept note: {state}.', verb: 'See the note' },
  'note-check': { label: 'A concept note was submitted.', verb: 'Check eligibility' },
  'note-convert': {
    label: 'The committee endorsed this note; it is in the pipeline.',
    verb: 'Begin the joint programme',
  },
  'note-correction-awaited': { label: 'The partner is correcting this note.', verb: 'See the note' },
  'call-publish': { label: 'This call is prepared and not yet published.', verb: 'Publish the call' },
  'call-close': { label: 'The deadline of this call is over.', verb: 'Close the call' },
  'screening-open': { label: 'This note was found eligible.', verb: 'Open screening' },
  'reviewers-assign': {
    label:
      '{assigned, plural, =0 {No reviewer is assigned.} one {One reviewer is assigned; more are needed.} other {# reviewers are assigned; more are needed.}}',
    verb: 'Assign reviewers',
  },
  'note-moderate': {
    label: '{filed, plural, one {The review is filed.} other {All # reviews are filed.}}',
    verb: 'Moderate',
  },
  'reviews-awaited': {
    label: '{filed} of {assigned, plural, one {# review is} other {# reviews are}} filed.',
    verb: 'See the reviews',
  },
  'review-declare': {
    label: 'You are asked to review this note. First say whether you have a conflict of interest.',
    verb: 'Declare',
  },
  'review-begin': { label: 'This note is open for your review.', verb: 'Score the note' },
  'review-finish': { label: 'Your review is saved as a draft.', verb: 'Finish and file' },
  'note-schedule': { label: 'This note is screened and on no agenda.', verb: 'Put on an agenda' },
  'programme-schedule': { label: 'This programme is appraised and on no agenda.', verb: 'Put on an agenda' },
  'session-publish': {
    label: 'This session is prepared; members cannot see it yet.',
    verb: 'Publish the session',
  },
  'session-open': { label: 'Members prepare for this session.', verb: 'Open the session' },
  'session-close': { label: 'Every item of this session is dealt with.', verb: 'Close the session' },
  'session-awaited': { label: 'The committee is deciding.', verb: 'See the session' },
  'condition-clear': {
    label:
      'Condition {number} of decision {decision} is open{owner, select, none {} other {; {owner} answers for it}}.',
    verb: 'Clear the condition',
  },
  'condition-meet': {
    label: 'You answer for condition {number} of decision {decision}.',
    verb: 'See what is needed',
  },
  'item-declare': {
    label: '{session}: first say whether you have a conflict of interest in this item.',
    verb: 'Declare',
  },
  'item-position': { label: '{session}: your position is asked for.', verb: 'Take a position' },
  'item-decide': { label: '{session}: this item can be decided.', verb: 'Decide' },
  'positions-awaited': { label: '{session}: positions of members are missing.', verb: 'See the item' },
  'programme-submit': { label: 'Your programme document is in preparation.', verb: 'Complete and submit' },
  'programme-correct': {
    label: 'The secretariat returned this document for changes.',
    verb: 'Correct and resubmit',
  },
  'programme-resubmit': {
    label: 'The committee deferred this programme; it may be submitted again.',
    verb: 'Revise and resubmit',
  },
  'programme-awaited': { label: 'Your joint programme: {state}.', verb: 'See the programme' },
  'programme-appraise': { label: 'A programme document was submitted.', verb: 'Appraise' },
  'programme-sign': {
    label: 'This programme is approved; signatures are missing.',
    verb: 'Record signatures',
  },
  'programme-document-awaited': {
    label: 'The document is with the partners: {state}.',
    verb: 'See the programme',
  },
  'report-write': { label: '{report} {year} of {organisation} is to be written.', verb: 'Begin the report' },
  'report-finish': {
    label: '{report} {year} of {organisation} is saved as a draft.',
    verb: 'Finish and submit',
  },
  'report-correct': {
    label: '{report} {year} of {organisation} was returned to you for changes.',
    verb: 'Correct and resubmit',
  },
  'report-awaited': { label: '{report} {year} of {organisation} is being verified.', verb: 'See the report' },
  'report-verify': { label: '{report} {year} of {organisation} was submitted.', verb: 'Verify' },
  'report-remind': { label: '{report} {year} of {organisation} is overdue.', verb: 'Remind' },
  'instalment-overdue': {
    label: 'Instalment {instalment} is overdue: {amount}.',
    verb: 'Look into it',
  },
  'deposit-identify': {
    label: 'A deposit of {amount} has come of which nobody knows whose it is.',
    verb: 'Identify the contributor',
  },
  'deposit-apply': {
    label: '{amount} of this deposit is not applied to an instalment.',
    verb: 'Apply the deposit',
  },
  'tranches-plan': {
    label: 'The tranches of this programme do not add up to its budget yet.',
    verb: 'Plan the tranches',
  },
  'transfer-request': {
    label: 'Tranche {tranche} of {organisation} can be requested: {amount}.',
    verb: 'Request the transfer',
  },
  'transfer-approve': {
    label: 'Tranche {tranche} of {organisation} was requested: {amount}.',
    verb: 'Approve or reject',
  },
  'transfer-execute': {
    label: 'Tranche {tranche} of {organisation} is approved: {amount}.',
    verb: 'Execute the transfer',
  },
  'transfer-awaited': {
    label: 'Tranche {tranche} of {organisation} is with the administrative agent: {amount}.',
    verb: 'See the transfer',
  },
  'delivery-resend': {
    label: 'A message did not reach this person, or may not have.',
    verb: 'Look and resend',
  },
  'person-invite': { label: 'This person has a role and no way to sign in yet.', verb: 'Send an invitation' },
  'invitation-awaited': { label: 'The invitation has not been followed yet.', verb: 'See the person' },
};
