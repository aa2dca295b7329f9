import type { Role } from '../../api/me';

/** Who sits in the committee, prepares it or checks it. */
export const committeeReaders: readonly Role[] = [
  'secretariat',
  'member',
  'chair',
  'auditor',
  'administrator',
];

/** Whether one of the roles reads sessions. */
export function readsSessions(roles: ReadonlySet<Role>): boolean {
  return committeeReaders.some((role) => roles.has(role));
}
