import { type Role, roles } from '#kernel';

/** Every role. */
export const anybody: readonly Role[] = roles;
export const nobody: readonly Role[] = [];

/** Every role but these. */
export function allBut(...without: Role[]): Role[] {
  return roles.filter((role) => !without.includes(role));
}
