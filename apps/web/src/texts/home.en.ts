export const homeEn = {
  title: 'My tasks',
  lead: '{count, plural, one {One thing waits for you} other {# things wait for you}}{late, plural, =0 {.} one {; one is late.} other {; # are late.}}',
  sections: {
    late: 'Late ({count})',
    week: 'Due within a week ({count})',
    later: 'Due later ({count})',
    undated: 'Without a date ({count})',
  },
  others: 'What you wait for ({count})',
  kinds: 'Kinds of work',
  allKinds: 'All ({count})',
  rest: '{count, plural, one {Show one more} other {Show # more}}',
  capped: 'The soonest {shown} of {total} are shown; the others follow as these are done.',
  due: 'due',
  lateSince: 'Late, was due',
  since: 'since',
  standing: {
    targeted:
      'The fund has received {deposited} of its {target} target ({share, number, percent}); {allocated} is allocated.',
    untargeted: 'The fund has received {deposited}; {allocated} is allocated.',
    more: 'Where the fund stands',
  },
  glossary: {
    title: 'Words of the field',
    lead: 'What the words on these pages mean. Your fund may word them for itself.',
    find: 'Find a word',
    nothing: 'No word like “{words}”.',
  },
  nothing: {
    title: 'Nothing waits for you',
    secretariat:
      'Every note, session and report is with somebody else. New submissions appear here by themselves.',
    'focal-point':
      'Nothing of your organisation waits for you. When a call is open you can begin a concept note; reports appear here when they become due.',
    chair:
      'No item waits for a declaration, a position or a decision. You will find published sessions here.',
    member: 'No item waits for a declaration or a position. You will find published sessions here.',
    reviewer: 'You have filed every review you were asked for. New assignments appear here, and by mail.',
    agent: 'No transfer and no report waits for you. Requested transfers appear here once approved.',
    'agent-approver': 'No transfer waits for your approval. Requests appear here as they are made.',
    donor: 'As a donor nothing is asked of you. See where the fund stands and what it pays for.',
    auditor: 'Nothing is asked of you. You may read everything, the history of each record included.',
    administrator: 'Everybody with a role has been invited. People and organisations are kept below.',
    none: 'You have no role in a fund yet. Ask the secretariat or your administrator for one.',
  },
};
