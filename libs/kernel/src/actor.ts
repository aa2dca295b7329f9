/**
 * What a person may be in a fund. `administrator` and `auditor` may also hold for every fund (no fund id).
 */
export const roles = [
  'secretariat',
  'reviewer',
  'member',
  'chair',
  'focal-point',
  'agent',
  'agent-approver',
  'donor',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export const languages = ['en', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

/**
 * A role held today: in one fund or, when `fundId` is null, in all; for an organisation where that matters.
 */
export interface Grant {
  readonly role: Role;
  readonly fundId: string | null;
  readonly organisationId: string | null;
}

/** Who acts. `personId` is null only for the system itself and for visitors who are not signed in. */
export interface Actor {
  readonly personId: string | null;
  readonly system: boolean;
  readonly organisationId: string | null;
  readonly grants: readonly Grant[];
  readonly language: Language;
  readonly requestId: string;
}

/** A person who is signed in. */
export type SignedInActor = Actor & { readonly personId: string };

/** The product acting by itself: schedules, reactions, demo data. */
export function systemActor(requestId = 'system'): Actor {
  return { personId: null, system: true, organisationId: null, grants: [], language: 'en', requestId };
}

/**
 * Whether the actor holds one of the roles in the fund (or for all funds). The system may do what any role
 * may.
 */
export function hasRole(actor: Actor, fundId: string | null, ...wanted: Role[]): boolean {
  if (actor.system) return true;
  return actor.grants.some(
    (grant) => wanted.includes(grant.role) && (grant.fundId === null || grant.fundId === fundId),
  );
}

/** Organisations for which the actor holds one of the roles in the fund. */
export function organisationsOf(actor: Actor, fundId: string, ...wanted: Role[]): string[] {
  const ids = actor.grants
    .filter((grant) => wanted.includes(grant.role) && (grant.fundId === null || grant.fundId === fundId))
    .flatMap((grant) => (grant.organisationId ? [grant.organisationId] : []));
  return [...new Set(ids)];
}
