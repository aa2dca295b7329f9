import type { ReportingTexts } from './texts.js';

export const reportingEn: ReportingTexts = {
  reportStates: {
    draft: { staff: 'Being written', partner: 'Draft' },
    submitted: { staff: 'To be verified', partner: 'Submitted, being verified' },
    returned: { staff: 'Returned to the organisation', partner: 'Returned to you for changes' },
    accepted: { staff: 'Accepted', partner: 'Accepted' },
  },
  obligationStates: {
    open: { staff: 'Awaited', partner: 'To be reported' },
    met: { staff: 'Met', partner: 'Done' },
    waived: { staff: 'Waived', partner: 'No longer required' },
  },
  types: {
    'annual-narrative': 'Annual narrative report',
    'annual-financial': 'Annual financial report',
    'final-narrative': 'Final narrative report',
  },
  warnings: {
    'delivery-above-funded': 'The expenditure reported so far is more than the net funded amount.',
    'category-above-budget': 'The expenditure of at least one category is above its approved budget.',
    'period-not-over': 'The period of this report is not over yet.',
  },
};
