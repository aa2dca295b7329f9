import { type Actor, hasRole, organisationsOf } from '#kernel';
import { visibleProgrammes } from '#programmes';
import { transferReaders } from './transfers.rules.js';

/**
 * SQL for “movements of money that the actor may read” where the programme is `p`, as `mayReadTransfer`
 * decides for one; adds values to `params`. The committee reads what is `done`.
 */
export function visibleMovements(actor: Actor, fundId: string, done: string, params: unknown[]): string {
  const programmes = visibleProgrammes(actor, fundId, 'p', params);
  if (hasRole(actor, fundId, ...transferReaders)) return programmes;
  const views: string[] = [];
  if (hasRole(actor, fundId, 'chair', 'member')) views.push(done);
  const own = organisationsOf(actor, fundId, 'focal-point');
  if (own.length > 0) {
    views.push(`EXISTS (SELECT 1 FROM programme_participant v WHERE v.programme_id = p.id
      AND v.organisation_id = ANY ($${params.push(own)}::uuid[]))`);
  }
  return views.length === 0 ? 'false' : `(${programmes} AND (${views.join(' OR ')}))`;
}

/** Whose words a reader gets: the fund's staff and committee, or partners. */
export function viewOf(actor: Actor, fundId: string): 'staff' | 'partner' {
  return hasRole(actor, fundId, ...transferReaders, 'chair', 'member') ? 'staff' : 'partner';
}
