import type { ProgrammesTexts } from './texts.js';

export const programmesEn: ProgrammesTexts = {
  states: {
    in_preparation: { staff: 'In preparation', partner: 'In preparation: yours to write' },
    submitted: { staff: 'Submitted, to be appraised', partner: 'Submitted: the secretariat appraises it' },
    returned: { staff: 'Returned to the entities', partner: 'Returned: please revise and submit again' },
    appraised: { staff: 'Appraised, ready for the committee', partner: 'Before the Steering Committee' },
    approved: { staff: 'Approved, to be signed', partner: 'Approved: signatures are being collected' },
    approved_with_conditions: {
      staff: 'Approved with open conditions',
      partner: 'Approved with conditions: see what is still asked',
    },
    deferred: { staff: 'Deferred by the committee', partner: 'Deferred: may be submitted again' },
    declined: { staff: 'Declined by the committee', partner: 'Not approved' },
    signed: { staff: 'Signed, no transfer yet', partner: 'Signed: the first transfer can be requested' },
    active: { staff: 'Active', partner: 'Under way' },
    suspended: { staff: 'Suspended', partner: 'Suspended for now' },
    operationally_closed: { staff: 'Operationally closed', partner: 'Activities ended' },
    financially_closed: { staff: 'Financially closed', partner: 'Closed' },
    cancelled: { staff: 'Cancelled before it began', partner: 'Cancelled' },
  },
  parties: {
    'participating-organisation': 'Participating UN organisation',
    'administrative-agent': 'Administrative Agent',
    'national-authority': 'National authority',
  },
  categories: {
    staff: 'Staff and other personnel costs',
    supplies: 'Supplies, commodities, materials',
    equipment: 'Equipment, vehicles and furniture, including depreciation',
    contractual_services: 'Contractual services',
    travel: 'Travel',
    transfers_grants: 'Transfers and grants to counterparts',
    general_operating: 'General operating and other direct costs',
    indirect_support: 'Indirect support costs',
  },
};
