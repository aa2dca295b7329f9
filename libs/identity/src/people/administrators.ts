import { DomainError } from '#kernel';
import { row, rows, type Tx } from '#platform/database';

/**
 * Throws `last-administrator` when nobody but this person (or this grant) would be left to administer all
 * funds today. One such change at a time, so that two cannot each count on the other.
 */
export async function refuseIfLastAdministrator(
  tx: Tx,
  now: Date,
  leaving: { personId?: string; grantId?: string },
): Promise<void> {
  await rows(tx, `SELECT pg_advisory_xact_lock(hashtext('administrators'))`);
  const left = await row<{ stays: boolean; leaves: boolean }>(
    tx,
    `SELECT coalesce(bool_or(p.id IS DISTINCT FROM $2::uuid AND g.id IS DISTINCT FROM $3::uuid), false)
              AS stays,
            coalesce(bool_or(p.id = $2::uuid OR g.id = $3::uuid), false) AS leaves
       FROM role_grant g JOIN person p ON p.id = g.person_id
      WHERE g.role = 'administrator' AND g.fund_id IS NULL AND p.active
        AND $1::date BETWEEN g.valid_from AND coalesce(g.valid_to, 'infinity')`,
    [now.toISOString().slice(0, 10), leaving.personId ?? null, leaving.grantId ?? null],
  );
  if (left?.leaves && !left.stays) throw new DomainError('last-administrator');
}
