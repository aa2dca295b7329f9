import type { ScreeningTexts } from './texts.js';

export const screeningEn: ScreeningTexts = {
  reviewStates: {
    assigned: { staff: 'Assigned, conflict not yet declared', partner: 'Waiting for your declaration' },
    declared: { staff: 'No conflict, not begun', partner: 'Open for your review' },
    draft: { staff: 'In work', partner: 'Your draft is saved' },
    submitted: { staff: 'Filed', partner: 'You have filed your review' },
    recused: { staff: 'Recused', partner: 'You are recused' },
    unassigned: { staff: 'Released', partner: 'You have been released' },
  },
  rubricStates: { draft: 'Draft', published: 'Published' },
  outcomes: { eligible: 'Eligible', ineligible: 'Not eligible' },
  gates: {
    window: {
      label: 'Submitted within the call’s window',
      passed:
        'Submitted on {submitted}; the call closes on {closes}{waived, select, yes { and a waiver was granted} other {}}.',
      failed: 'Submitted on {submitted}, outside the call’s window (closes on {closes}), without a waiver.',
      unknown: 'Nothing says when it was submitted.',
    },
    participants: {
      label: 'Enough participating UN organisations that have signed the Memorandum of Understanding',
      passed:
        '{signed, plural, one {# organisation has} other {# organisations have}} signed; {min} are needed.',
      failed:
        '{signed, plural, one {# organisation has} other {# organisations have}} signed; {min} are needed. Not signed: {unsigned}.',
      unknown: 'No organisations are named.',
    },
    endorsement: {
      label: 'Endorsement attached',
      passed: '{count, plural, one {# endorsement is} other {# endorsements are}} recorded with the letter.',
      failed: 'No endorsement of a Resident Coordinator or national authority is recorded.',
      unknown: 'Endorsements could not be looked up.',
    },
    'indirect-costs': {
      label: 'Indirect support costs within the limit',
      passed: 'No organisation asks for more than {percent} % of its own direct costs.',
      failed: 'More than {percent} % of their own direct costs: {above}.',
      unknown: 'There is no budget to compare with the limit of {percent} %.',
    },
    budget: {
      label: 'Budget within the limit',
      passed: '{requested} requested; limit: {limit, select, none {none} other {{limit}}}.',
      failed: '{requested} requested, more than the limit of {limit}.',
      unknown: 'There is no budget to compare with the limit.',
    },
    duration: {
      label: 'Duration within the limit',
      passed: '{months, plural, one {# month} other {# months}}; at most {max}.',
      failed: '{months, plural, one {# month} other {# months}}, but at most {max} are possible.',
      unknown: 'No duration is given; at most {max} months are possible.',
    },
    complete: {
      label: 'Form complete',
      passed: 'Nothing is missing.',
      failed: '{count, plural, one {# field needs} other {# fields need}} attention.',
      unknown: 'The form could not be checked.',
    },
  },
};
