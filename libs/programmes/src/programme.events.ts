import type { EventName } from '#platform/events';
import type { ProgrammeVerb } from './programme.rules.js';

/** What history calls each verb. */
export const eventOf = {
  submit: 'programme.submitted',
  return: 'programme.returned',
  appraise: 'programme.appraised',
  approve: 'programme.approved',
  'approve-with-conditions': 'programme.approved-with-conditions',
  defer: 'programme.deferred',
  decline: 'programme.declined',
  'clear-conditions': 'programme.conditions-cleared',
  sign: 'programme.signed',
  activate: 'programme.activated',
  suspend: 'programme.suspended',
  resume: 'programme.resumed',
  cancel: 'programme.cancelled',
  'close-operationally': 'programme.closed-operationally',
} as const satisfies Record<ProgrammeVerb, EventName>;
