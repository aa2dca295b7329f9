import { type Actor, DomainError, hasRole } from '#kernel';
import { row, type Tx } from '../database/index.js';
import type { Subject } from './event-payloads.js';

interface LastChange {
  event: string;
  at: Date;
  fundId: string | null;
  organisationId: string | null;
  organisation: string | null;
  name: string | null;
}

/**
 * Throws `version-stale` when the locked row is no longer at the version that the caller read, saying what
 * happened last, when, and by whose organisation; by which person only to staff and to that person's own
 * organisation.
 */
export async function requireVersion(
  tx: Tx,
  record: { readonly version: number },
  version: number,
  subject: Subject,
  actor?: Actor,
): Promise<void> {
  if (record.version === version) return;
  const last = await row<LastChange>(
    tx,
    `SELECT e.name AS event, e.occurred_at AS at, e.fund_id AS "fundId",
            p.organisation_id AS "organisationId", o.code AS organisation, p.full_name AS name
       FROM event e LEFT JOIN person p ON p.id = e.actor_id
       LEFT JOIN organisation o ON o.id = p.organisation_id
      WHERE e.subject_id = $1 AND e.subject_type = $2 ORDER BY e.id DESC LIMIT 1`,
    [subject.id, subject.type],
  );
  const facts: Record<string, unknown> = { currentVersion: record.version };
  if (last) {
    const { event, at, organisation, name } = last;
    const by = { organisation, name: actor && mayKnow(actor, last) ? name : null };
    facts['lastChange'] = { event, at: at.toISOString(), by };
  }
  throw new DomainError('version-stale', { facts });
}

function mayKnow(actor: Actor, last: LastChange): boolean {
  if (hasRole(actor, last.fundId, 'secretariat', 'auditor', 'administrator')) return true;
  return last.organisationId !== null && last.organisationId === actor.organisationId;
}
