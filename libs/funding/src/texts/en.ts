import type { FundingTexts } from './texts.js';

export const fundingEn: FundingTexts = {
  documentStates: {
    recorded: { staff: 'Recorded', partner: 'Received' },
    reversed: { staff: 'Reversed', partner: 'Returned or corrected' },
  },
  periodStates: { open: 'Open', closed: 'Closed' },
  postingKinds: {
    deposit: 'Deposit',
    'agent-fee': 'Administrative agent’s fee',
    'bank-charge': 'Bank charge',
    'direct-cost': 'Direct cost',
    interest: 'Interest',
    'other-income': 'Other income',
    transfer: 'Transfer',
    expenditure: 'Expenditure',
    refund: 'Refund',
    reserve: 'Reservation',
    settle: 'Settlement',
    release: 'Release',
  },
  accountKinds: {
    cash: 'Cash',
    contribution: 'Contribution revenue',
    'bank-charge': 'Bank charges',
    'agent-fee': 'Administrative agent’s fee',
    'direct-cost': 'Direct cost',
    income: 'Income',
    advance: 'Advance',
    'programme-expense': 'Programme expense',
    unallocated: 'Unallocated',
    reserved: 'Reserved',
    settled: 'Settled',
  },
};
