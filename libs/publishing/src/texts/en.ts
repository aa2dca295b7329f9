import type { PublishingTexts } from './texts.js';

export const publishingEn: PublishingTexts = {
  states: {
    signed: 'Signed, about to start',
    active: 'Under way',
    suspended: 'Suspended for now',
    operationally_closed: 'Activities ended',
    financially_closed: 'Closed',
  },
  unattributed: 'Not attributed to an area',
  figures: {
    target: 'Target',
    pledged: 'Pledged',
    committed: 'Committed in signed agreements',
    deposited: 'Deposited',
    gapToTarget: 'Gap to the target',
    interest: 'Interest',
    otherIncome: 'Other income',
    exchangeDifferences: 'Exchange differences',
    agentFees: 'Fees of the Administrative Agent',
    bankCharges: 'Bank charges',
    directCosts: 'Direct costs of the secretariat',
    allocated: 'Allocated to joint programmes',
    transferred: 'Transferred to the organisations',
    refunded: 'Refunded by the organisations',
    expended: 'Spent, according to accepted reports',
    cashBalance: 'Cash balance',
    openReservations: 'Allocated and not yet transferred',
    availableToAllocate: 'Available to allocate',
  },
};
