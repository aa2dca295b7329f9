import type { ConceptNoteTexts } from './texts.js';

export const conceptNotesEn: ConceptNoteTexts = {
  callStates: {
    draft: { staff: 'Draft, not published', partner: 'In preparation' },
    open: { staff: 'Published', partner: 'Open for concept notes' },
    closed: { staff: 'Closed', partner: 'Closed' },
  },
  noteStates: {
    draft: { staff: 'Draft of the partner', partner: 'Draft, only you see it' },
    submitted: { staff: 'Submitted, eligibility to check', partner: 'Submitted' },
    returned: { staff: 'Returned to the partner', partner: 'Returned to you for changes' },
    eligible: { staff: 'Eligible, screening to open', partner: 'Found eligible' },
    ineligible: { staff: 'Not eligible', partner: 'Found not eligible' },
    in_screening: { staff: 'In thematic-area screening', partner: 'Under review' },
    screened: { staff: 'Screened, waiting for the committee', partner: 'Under review' },
    endorsed: { staff: 'Endorsed, in the pipeline', partner: 'Endorsed, in the pipeline' },
    deferred: { staff: 'Deferred by the committee', partner: 'Deferred, may be submitted again' },
    declined: { staff: 'Declined by the committee', partner: 'Not selected' },
    converted: { staff: 'Converted into a joint programme', partner: 'Became a joint programme' },
    withdrawn: { staff: 'Withdrawn', partner: 'Withdrawn' },
  },
};
