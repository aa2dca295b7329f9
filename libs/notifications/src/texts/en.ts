import type { MailTexts } from './texts.js';

const record = '{{code}} “{{title}}”';

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
      body: `The concept note ${record} has been submitted. The secretariat now checks its eligibility.\n\nYou will be told of each step.`,
      action: 'Open the concept note',
    },
    'note-arrived': {
      subject: 'New concept note {{code}}',
      body: `The concept note ${record} has been submitted and waits for its eligibility check.`,
      action: 'Check eligibility',
    },
    'note-returned': {
      subject: 'Please complete {{code}}',
      body: `The secretariat has returned the concept note ${record} to you.\n\nThe secretariat wrote:\n\n{{quote}}\n\nPlease read the comments, complete the note and submit it again.`,
      action: 'Read the comments',
    },
    'note-withdrawn': {
      subject: 'Withdrawn: {{code}}',
      body: `The concept note ${record} has been withdrawn. Nothing more is needed.`,
      action: 'Open the concept note',
    },
    'note-eligible': {
      subject: 'Eligible: {{code}}',
      body: `The concept note ${record} meets the conditions of the call. Thematic screening follows.`,
      action: 'Open the concept note',
    },
    'note-ineligible': {
      subject: 'Outcome of the eligibility check: {{code}}',
      body: `The concept note ${record} does not meet all conditions of the call and cannot go further.\n\nThe conditions that are not met are shown with the note. Thank you for the work put into it.`,
      action: 'See the conditions',
    },
    'note-in-screening': {
      subject: 'In screening: {{code}}',
      body: `Independent reviewers are now reading the concept note ${record}.`,
      action: 'Open the concept note',
    },
    'note-screened': {
      subject: 'Screening completed: {{code}}',
      body: `The screening of the concept note ${record} is complete. The steering committee considers it next.`,
      action: 'Open the concept note',
    },
    'note-endorsed': {
      subject: 'Endorsed for the pipeline: {{code}}',
      body: `The steering committee has endorsed the concept note ${record} for the pipeline.\n\nThis is not yet funding: a joint-programme document is prepared and decided upon next.`,
      action: 'Open the concept note',
    },
    'note-deferred': {
      subject: 'Deferred: {{code}}',
      body: `The steering committee has deferred the concept note ${record}.\n\nThe committee wrote:\n\n{{quote}}\n\nIt may be improved and submitted again.`,
      action: 'Open the concept note',
    },
    'note-declined': {
      subject: 'Decision on {{code}}',
      body: `The steering committee has decided not to take the concept note ${record} further.\n\nThe committee wrote:\n\n{{quote}}\n\nThank you for the work put into it.`,
      action: 'Read the decision',
    },
    'note-converted': {
      subject: 'Joint programme opened from {{code}}',
      body: `The concept note ${record} has become a joint programme in preparation. Please complete the programme document together.`,
      action: 'Open the concept note',
    },
    'review-assigned': {
      subject: 'Please review {{code}}',
      body: `You have been asked to review the concept note ${record}.\n\nBefore it opens, please declare whether you have a conflict of interest.`,
      action: 'Declare and review',
    },
    'review-unassigned': {
      subject: 'Review no longer needed: {{code}}',
      body: `Your review of the concept note ${record} is no longer needed. Thank you for your readiness.`,
      action: null,
    },
    'review-conflict': {
      subject: 'A reviewer is recused from {{code}}',
      body: `A reviewer of the concept note ${record} has declared a conflict of interest and is recused.\n\nPlease see whether another reviewer is needed.`,
      action: 'See the reviews',
    },
    'review-submitted': {
      subject: 'A review of {{code}} was filed',
      body: `A review of the concept note ${record} has been filed.`,
      action: 'See the reviews',
    },
    'deposit-recorded': {
      subject: 'Deposit recorded: {{amount}}',
      body: 'A deposit of {{amount}} from {{contributor}} has been recorded.',
      action: 'Open the deposit',
    },
    'instalment-overdue': {
      subject: 'Instalment overdue: {{contributor}}, {{amount}}',
      body: 'Instalment {{number}} of the agreement {{code}} with {{contributor}} was due on {{due}}. {{amount}} of it has not come.\n\nPlease ask the contributor, or apply the deposit if the money is here already.',
      action: 'Open the agreement',
    },
    'own-instalment-overdue': {
      subject: 'An instalment of {{contributor}} is overdue: {{amount}}',
      body: 'Instalment {{number}} of the agreement {{code}} was due on {{due}}. {{amount}} of it has not been received.\n\nIf you have sent it already, please tell the administrative agent the bank’s reference.',
      action: 'Open the agreement',
    },
    'fund-over-allocated': {
      subject: 'The fund has reserved more than it holds',
      body: 'After a correction, the money available to allocate is {{amount}}.\n\nNew allocations are refused until it is no longer below zero.',
      action: 'Open the capitalisation',
    },
    'earmarks-unmatched': {
      subject: 'Money that may pay the fund’s reservations is missing',
      body: 'After a correction, {{amount}} of what is reserved can no longer be paid by money whose earmark allows it.\n\nNew allocations are refused until every reservation is matched again.',
      action: 'Open the earmarks',
    },
    'books-disagree': {
      subject: 'The books of the fund disagree with themselves',
      body: 'A check of the books found that this does not hold:\n\n{{checks}}\n\nNothing was changed. Please look at the findings before the next transfer.',
      action: 'Open the findings',
    },
    'session-published': {
      subject: 'Papers of the committee: {{title}}',
      body: 'The agenda and papers of “{{title}}”, {{day}}, are ready.\n\nFor each item, please declare whether you have a conflict of interest before you open it.',
      action: 'Open the session',
    },
    'programme-submitted': {
      subject: 'Submitted: {{code}}',
      body: `The joint-programme document ${record} has been submitted. The secretariat now appraises it.`,
      action: 'Open the programme',
    },
    'programme-arrived': {
      subject: 'Programme to appraise: {{code}}',
      body: `The joint-programme document ${record} has been submitted and waits for its appraisal.`,
      action: 'Open the programme',
    },
    'programme-returned': {
      subject: 'Please complete {{code}}',
      body: `The secretariat has returned the joint-programme document ${record} to you.\n\nThe secretariat wrote:\n\n{{quote}}\n\nPlease complete it and submit it again.`,
      action: 'Open the programme',
    },
    'programme-appraised': {
      subject: 'Appraised: {{code}}',
      body: `The appraisal of the joint programme ${record} is complete. The steering committee considers it next.`,
      action: 'Open the programme',
    },
    'programme-approved': {
      subject: 'Approved: {{code}}',
      body: `The steering committee has approved the joint programme ${record} and allocated {{amount}} to it.\n\nThe document can now be signed. Money is transferred after signature.`,
      action: 'Open the programme',
    },
    'programme-approved-with-conditions': {
      subject: 'Approved with conditions: {{code}}',
      body: `The steering committee has approved the joint programme ${record} with conditions and allocated {{amount}} to it.\n\nThe document can be signed when the conditions shown with the decision are met.`,
      action: 'Open the programme',
    },
    'programme-deferred': {
      subject: 'Deferred: {{code}}',
      body: `The steering committee has deferred the joint programme ${record}.\n\nThe committee wrote:\n\n{{quote}}\n\nIt may be improved and submitted again.`,
      action: 'Open the programme',
    },
    'programme-declined': {
      subject: 'Decision on {{code}}',
      body: `The steering committee has decided not to fund the joint programme ${record}.\n\nThe committee wrote:\n\n{{quote}}\n\nThank you for the work put into it.`,
      action: 'Open the programme',
    },
    'programme-conditions-cleared': {
      subject: 'Conditions met: {{code}}',
      body: `All conditions of the approval of the joint programme ${record} are met. The document can now be signed.`,
      action: 'Open the programme',
    },
    'programme-signed': {
      subject: 'Signed: {{code}}',
      body: `The document of the joint programme ${record} has been signed by all parties. The first transfers can be requested.`,
      action: 'Open the programme',
    },
    'programme-activated': {
      subject: 'Started: {{code}}',
      body: `The joint programme ${record} has started with its first transfer.`,
      action: 'Open the programme',
    },
    'programme-suspended': {
      subject: 'Suspended: {{code}}',
      body: `The joint programme ${record} has been suspended. No transfers are made until it is resumed.`,
      action: 'Open the programme',
    },
    'programme-resumed': {
      subject: 'Resumed: {{code}}',
      body: `The joint programme ${record} has been resumed.`,
      action: 'Open the programme',
    },
    'programme-cancelled': {
      subject: 'Cancelled: {{code}}',
      body: `The joint programme ${record} has been cancelled. What was reserved for it and not transferred returns to the fund.`,
      action: 'Open the programme',
    },
    'transfer-requested': {
      subject: 'Transfer to approve: {{organisation}}, {{amount}}',
      body: `A transfer of {{amount}} to {{organisation}} (tranche {{tranche}}) for the joint programme ${record} has been requested and waits for your approval.`,
      action: 'Open the transfer',
    },
    'transfer-approved': {
      subject: 'Transfer to execute: {{organisation}}, {{amount}}',
      body: `The transfer of {{amount}} to {{organisation}} (tranche {{tranche}}) for the joint programme ${record} is approved and can be executed.`,
      action: 'Open the transfer',
    },
    'transfer-rejected': {
      subject: 'Transfer not approved: {{organisation}}, {{amount}}',
      body: `The transfer of {{amount}} to {{organisation}} (tranche {{tranche}}) for the joint programme ${record} was not approved. The reason is shown with the transfer.`,
      action: 'Open the transfer',
    },
    'transfer-executed': {
      subject: 'Transferred: {{amount}} to {{organisation}}',
      body: `{{amount}} (tranche {{tranche}}) has been transferred to {{organisation}} for the joint programme ${record}.`,
      action: 'Open the transfer',
    },
    'obligation-reminded': {
      subject: 'Report due {{due}}: {{code}}',
      body: `The report “{{report}}” of the joint programme ${record} is due on {{due}}.`,
      action: 'Write the report',
    },
    'obligation-overdue': {
      subject: 'Report overdue: {{code}}',
      body: `The report “{{report}}” of the joint programme ${record} was due on {{due}} and has not been submitted.\n\nThe next tranche cannot be transferred before it is, unless the secretariat waives it.`,
      action: 'Write the report',
    },
    'obligation-extended': {
      subject: 'New due date {{due}}: {{code}}',
      body: `The report “{{report}}” of the joint programme ${record} is now due on {{due}}.`,
      action: 'Write the report',
    },
    'obligation-waived': {
      subject: 'Report no longer needed: {{code}}',
      body: `The report “{{report}}” of the joint programme ${record}, due on {{due}}, is no longer needed. The reason is shown with it.`,
      action: 'See the reason',
    },
    'report-submitted': {
      subject: 'Report to check: {{code}}',
      body: `The report “{{report}}” of the joint programme ${record} has been submitted and waits for its check.`,
      action: 'Open the report',
    },
    'report-returned': {
      subject: 'Please complete the report of {{code}}',
      body: `The report “{{report}}” of the joint programme ${record} has been returned to you. Please complete it and submit it again.`,
      action: 'Open the report',
    },
    'report-accepted': {
      subject: 'Report accepted: {{code}}',
      body: `The report “{{report}}” of the joint programme ${record} has been accepted. Thank you.`,
      action: 'Open the report',
    },
    'person-invited': {
      subject: 'Your account in Tributary',
      body: 'An account has been opened for you. Please choose your password within seven days; the link works once.',
      action: 'Choose your password',
    },
    'password-reset': {
      subject: 'Choose a new password',
      body: 'Somebody asked for a new password for your account. If it was you, please choose one within two hours; the link works once.\n\nIf it was not you, nothing needs to be done.',
      action: 'Choose a new password',
    },
    'password-changed': {
      subject: 'Your password was changed',
      body: 'The password of your account was changed.\n\nIf it was not you, please ask for a new password at once and tell the administrator.',
      action: 'Open your account',
    },
  },
};
