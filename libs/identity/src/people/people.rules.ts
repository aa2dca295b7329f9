import { type Actor, type Day, DomainError, type FieldError, hasRole, type Role } from '#kernel';

/** Whose records an actor may see: everybody's, or those of people with a role in these funds. */
export type PeopleScope = 'everybody' | readonly string[];

const seesAnyone: Role[] = ['administrator'];
const seesOwnFund: Role[] = ['secretariat', 'auditor', 'administrator'];

/** Administrators see everybody, for they name people; secretariats and auditors see those of their fund. */
export function peopleScope(actor: Actor): PeopleScope {
  if (actor.system) return 'everybody';
  const everybody = actor.grants.some(
    ({ role, fundId }) => seesAnyone.includes(role) || (fundId === null && seesOwnFund.includes(role)),
  );
  if (everybody) return 'everybody';
  return [
    ...new Set(
      actor.grants.flatMap(({ role, fundId }) => (fundId && seesOwnFund.includes(role) ? [fundId] : [])),
    ),
  ];
}

/** E-mail addresses are for those who write to people on behalf of a fund. */
export function seesEmails(actor: Actor): boolean {
  return actor.system || actor.grants.some(({ role }) => role === 'administrator' || role === 'secretariat');
}

/** People and organisations belong to no fund: administrators of all keep them. Throws `not-allowed`. */
export function mayKeepDirectory(actor: Actor): void {
  if (!hasRole(actor, null, 'administrator')) throw new DomainError('not-allowed');
}

export interface GrantPlan {
  role: Role;
  fundId: string | null;
  organisationId: string | null;
  validFrom: Day;
  validTo: Day | null;
}

const everyFund: Role[] = ['administrator', 'auditor'];
const forOrganisation: Role[] = ['focal-point', 'donor'];

/** What is missing or wrong in a grant. */
export function grantProblems(grant: GrantPlan): FieldError[] {
  const problems: FieldError[] = [];
  if (grant.fundId === null && !everyFund.includes(grant.role))
    problems.push({ pointer: '/fund', code: 'fund-needed' });
  if (grant.organisationId === null && forOrganisation.includes(grant.role))
    problems.push({ pointer: '/organisation', code: 'organisation-needed' });
  if (grant.validTo !== null && grant.validTo < grant.validFrom)
    problems.push({ pointer: '/validTo', code: 'end-before-start' });
  return problems;
}

/** Roles in a fund are given by its administrators; those in all funds, by theirs. Throws `not-allowed`. */
export function mayGrant(actor: Actor, fundId: string | null): void {
  if (!hasRole(actor, fundId, 'administrator')) throw new DomainError('not-allowed');
}

/** How a grant ends so that it no longer holds today: the day before, or not at all when it began today. */
export function endOf(grant: { validFrom: Day }, yesterday: Day): Day | 'removed' {
  return grant.validFrom > yesterday ? 'removed' : yesterday;
}
