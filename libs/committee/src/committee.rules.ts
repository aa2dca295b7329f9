import { type Actor, DomainError, hasRole, type Role } from '#kernel';

/** Who keeps the seats of the committee. */
export const seatKeepers: readonly Role[] = ['secretariat', 'administrator'];

/** Throws `not-allowed` unless the actor holds one of the roles in the fund. */
export function requireRole(actor: Actor, fundId: string, ...wanted: Role[]): void {
  if (!hasRole(actor, fundId, ...wanted)) throw new DomainError('not-allowed');
}
