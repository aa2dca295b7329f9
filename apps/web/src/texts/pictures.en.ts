export const picturesEn = {
  money: '{currency} {amount}',
  asTable: 'As a table',
  table: 'The picture as a table',
  save: 'Save as {kind}',
  amounts: {
    target: 'Target',
    pledged: 'Pledged',
    committed: 'Committed',
    deposited: 'Deposited',
    allocated: 'Allocated',
    transferred: 'Transferred',
    expended: 'Spent',
  },
  columns: {
    amount: 'Amount',
    ofTarget: 'Of target',
    share: 'Share',
    step: 'Step',
    asOf: 'By the end of',
    from: 'From',
    to: 'To',
    stage: 'Stage',
    count: 'Number',
    place: 'Place',
    programmes: 'Joint programmes',
    notes: 'Concept notes',
    what: 'What',
    fromDay: 'Day or first day',
    toDay: 'Last day',
  },
  capitalisation: {
    sentence:
      '{deposited} of the {target} target has been deposited ({share}){gap, select, yes {; {missing} is neither received nor signed for.} other {. The target is reached.}}',
    noTarget: '{deposited} has been deposited. The fund has set no target for this time.',
    target: 'Target',
    deposited: 'Deposited',
    committedOpen: 'Open commitments',
    pledgedOpen: 'Open pledges',
    gap: 'Still missing',
  },
  chain: {
    sentence:
      '{allocated} is allocated to joint programmes, {transferred} has been transferred to their organisations, and {expended} of it is spent according to accepted reports.',
    shareOf:
      '{share} of {of, select, target {target} deposited {deposited} allocated {allocated} other {transferred}}',
  },
  waterfall: {
    sentence:
      'Of {deposited} deposited, {cash} is in the bank after fees, costs and transfers; {available} of it can still be allocated.',
    deposited: 'Deposited',
    interest: 'Interest',
    otherIncome: 'Other income',
    exchangeDifferences: 'Exchange differences',
    agentFees: 'Fee of the administrative agent',
    directCosts: 'Direct costs of the secretariat',
    bankCharges: 'Bank charges',
    transferred: 'Transferred to programmes',
    refunded: 'Refunded by programmes',
    cashBalance: 'In the bank',
    openReservations: 'Allocated, to be transferred',
    availableToAllocate: 'Can still be allocated',
  },
  deposits: {
    sentence:
      'From {since} to {day}, {deposited} was deposited{share, select, none {.} other {: {share} of the target.}}',
  },
  map: {
    size: 'The larger the circle, the larger the amount: the largest is {label}, {amount}. A {of, select, notes {note for} other {programme in}} several places counts whole in each.',
    disclaimer:
      'The designations employed and the presentation of material on this map do not imply the expression of any opinion whatsoever on the part of the Secretariat of the United Nations concerning the legal status of any country, territory, city or area or of its authorities, or concerning the delimitation of its frontiers or boundaries.',
  },
  timeline: { today: 'Today' },
};
