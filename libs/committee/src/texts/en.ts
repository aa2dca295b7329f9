import type { CommitteeTexts } from './texts.js';

export const committeeEn: CommitteeTexts = {
  constituencies: {
    donor: 'Donors',
    country: 'Countries of origin, transit and destination',
    un: 'UN entities',
    stakeholder: 'Stakeholders',
    chair: 'Chair',
    'ex-officio': 'Ex officio',
  },
  sessionStates: {
    draft: 'In preparation',
    published: 'Published: papers can be opened',
    open: 'Open for positions and decisions',
    closed: 'Closed',
  },
  itemStates: { pending: 'To be decided', decided: 'Decided', not_decided: 'Left undecided' },
  itemKinds: {
    'concept-note': 'Concept note',
    programme: 'Joint programme',
    policy: 'Policy',
    information: 'For information',
  },
  positions: {
    'no-objection': 'No objection',
    objection: 'Objection',
    comment: 'Comment',
    recused: 'Recused',
  },
  outcomes: {
    endorsed: { staff: 'Endorsed to the pipeline', partner: 'Endorsed: in the pipeline, not yet funded' },
    approved: { staff: 'Approved', partner: 'Approved' },
    approved_with_conditions: { staff: 'Approved with conditions', partner: 'Approved with conditions' },
    deferred: { staff: 'Deferred', partner: 'Deferred: may be submitted again' },
    declined: { staff: 'Declined', partner: 'Not retained' },
    adopted: { staff: 'Adopted', partner: 'Adopted' },
    noted: { staff: 'Noted', partner: 'Noted' },
  },
};
