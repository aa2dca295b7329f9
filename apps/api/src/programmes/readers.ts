import type { Role } from '#kernel';

/** Who may knock at a programme beside donors; which programmes they see is decided on each one. */
export const programmeReaders: readonly Role[] = [
  'secretariat',
  'member',
  'chair',
  'focal-point',
  'agent',
  'agent-approver',
  'auditor',
  'administrator',
];
