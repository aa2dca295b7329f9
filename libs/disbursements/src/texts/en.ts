import type { DisbursementsTexts } from './texts.js';

export const disbursementsEn: DisbursementsTexts = {
  states: {
    planned: { staff: 'Planned', partner: 'Planned' },
    requested: { staff: 'To be approved', partner: 'Being prepared' },
    approved: { staff: 'To be executed', partner: 'Being prepared' },
    executed: { staff: 'Executed', partner: 'Paid' },
    rejected: { staff: 'Rejected', partner: 'Not paid' },
  },
  gates: {
    'programme-signed': {
      label: 'The programme is signed or active',
      closed: 'The programme is “{state}”.',
    },
    'decision-taken': {
      label: 'The committee has decided',
      closed: 'There is no decision with an allocation for this programme.',
    },
    'conditions-cleared': {
      label: 'The conditions of the decision are cleared',
      closed: '{count, plural, one {One condition is} other {# conditions are}} still open.',
    },
    'document-signed': {
      label: 'The programme document is signed',
      closed:
        '{count, plural, =0 {No signature is recorded.} one {The signature of one participating organisation is missing.} other {The signatures of # participating organisations are missing.}}',
    },
    'tranches-complete': {
      label: 'The tranches add up to the budget',
      closed: 'The tranches of this organisation add up to {planned}, its budget is {budget}.',
    },
    'previous-executed': {
      label: 'The tranche before has been transferred',
      closed: 'Tranche {number} has not been transferred.',
    },
    'reports-up-to-date': {
      label: 'No report is overdue',
      closed: '{count, plural, one {One report is} other {# reports are}} overdue, the oldest since {dueOn}.',
    },
    'reservation-sufficient': {
      label: 'The amount is reserved',
      closed:
        '{amount} {currency} is more than the {unsettled} {currency} that is reserved and not yet paid.',
    },
  },
};
