import type { Role } from '#kernel';

/** Who sits in the committee, prepares it or checks it. */
export const committeeReaders: readonly Role[] = [
  'secretariat',
  'member',
  'chair',
  'auditor',
  'administrator',
];

/** Whom decisions concern beside them; which ones they see is decided on each. */
export const decisionReaders: readonly Role[] = [
  ...committeeReaders,
  'focal-point',
  'agent',
  'agent-approver',
];
