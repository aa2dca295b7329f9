import type { MailTexts } from './texts.js';

const note = '{{code}} “{{title}}”';

export const mailsEn: MailTexts = {
  greeting: 'Dear {{name}},',
  footer: 'Tributary sends this message because of your role in the fund. Please do not reply to it.',
  mails: {
    'call-published': {
      subject: 'Call {{code}} is open: {{title}}',
      body: 'The fund invites concept notes: “{{title}}” ({{code}}).\n\nNotes can be submitted until {{closes}}.',
      action: 'Read the call',
    },
    'note-submitted': {
      subject: 'Submitted: {{code}}',
      body: `The concept note ${note} has been submitted. The secretariat now checks its eligibility.\n\nYou will be told of each step.`,
      action: 'Open the concept note',
    },
    'note-arrived': {
      subject: 'New concept note {{code}}',
      body: `The concept note ${note} has been submitted and waits for its eligibility check.`,
      action: 'Check eligibility',
    },
    'note-returned': {
      subject: 'Please complete {{code}}',
      body: `The secretariat has returned the concept note ${note} to you.\n\nPlease read the comments, complete the note and submit it again.`,
      action: 'Read the comments',
    },
    'note-withdrawn': {
      subject: 'Withdrawn: {{code}}',
      body: `The concept note ${note} has been withdrawn. Nothing more is needed.`,
      action: 'Open the concept note',
    },
    'note-eligible': {
      subject: 'Eligible: {{code}}',
      body: `The concept note ${note} meets the conditions of the call. Thematic screening follows.`,
      action: 'Open the concept note',
    },
    'note-ineligible': {
      subject: 'Outcome of the eligibility check: {{code}}',
      body: `The concept note ${note} does not meet all conditions of the call and cannot go further.\n\nThe conditions that are not met are shown with the note. Thank you for the work put into it.`,
      action: 'See the conditions',
    },
    'note-in-screening': {
      subject: 'In screening: {{code}}',
      body: `Independent reviewers are now reading the concept note ${note}.`,
      action: 'Open the concept note',
    },
    'note-screened': {
      subject: 'Screening completed: {{code}}',
      body: `The screening of the concept note ${note} is complete. The steering committee considers it next.`,
      action: 'Open the concept note',
    },
    'note-endorsed': {
      subject: 'Endorsed for the pipeline: {{code}}',
      body: `The steering committee has endorsed the concept note ${note} for the pipeline.\n\nThis is not yet funding: a joint-programme document is prepared and decided upon next.`,
      action: 'Open the concept note',
    },
    'note-deferred': {
      subject: 'Deferred: {{code}}',
      body: `The steering committee has deferred the concept note ${note}.\n\nIt may be improved and submitted again.`,
      action: 'Open the concept note',
    },
    'note-declined': {
      subject: 'Decision on {{code}}',
      body: `The steering committee has decided not to take the concept note ${note} further.\n\nThank you for the work put into it.`,
      action: 'Read the decision',
    },
    'note-converted': {
      subject: 'Joint programme opened from {{code}}',
      body: `The concept note ${note} has become a joint programme in preparation. Please complete the programme document together.`,
      action: 'Open the concept note',
    },
    'review-assigned': {
      subject: 'Please review {{code}}',
      body: `You have been asked to review the concept note ${note}.\n\nBefore it opens, please declare whether you have a conflict of interest.`,
      action: 'Declare and review',
    },
    'review-unassigned': {
      subject: 'Review no longer needed: {{code}}',
      body: `Your review of the concept note ${note} is no longer needed. Thank you for your readiness.`,
      action: null,
    },
    'review-conflict': {
      subject: 'A reviewer is recused from {{code}}',
      body: `A reviewer of the concept note ${note} has declared a conflict of interest and is recused.\n\nPlease see whether another reviewer is needed.`,
      action: 'See the reviews',
    },
    'review-submitted': {
      subject: 'A review of {{code}} was filed',
      body: `A review of the concept note ${note} has been filed.`,
      action: 'See the reviews',
    },
  },
};
