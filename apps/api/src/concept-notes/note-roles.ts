import type { Role } from '#kernel';

/** Who may knock at a note; which notes they may see is decided on the note. */
export const noteReaders = [
  'secretariat',
  'auditor',
  'administrator',
  'reviewer',
  'member',
  'chair',
  'focal-point',
] as const satisfies Role[];
