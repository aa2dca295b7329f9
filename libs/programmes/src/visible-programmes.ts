import { type Actor, hasRole, organisationsOf } from '#kernel';
import { agentStates, committeeStates, publishedStates } from './programme.rules.js';

type Bind = (value: unknown) => string;

/**
 * SQL for “programmes that the actor may read” on the table alias, as `viewOf` decides; adds values
 * to `params`. Belongs in the statement that reads, so that nothing invisible is ever fetched or counted.
 */
export function visibleProgrammes(actor: Actor, fundId: string, alias: string, params: unknown[]): string {
  if (actor.system) return 'true';
  const bind: Bind = (value) => `$${params.push(value)}`;
  const judged = judgedProgrammes(actor, fundId, alias, bind);
  const views: string[] = [];
  if (judged.length > 0) {
    const excluded = `SELECT x.programme_id FROM programme_exclusion x
                       WHERE x.person_id = ${bind(actor.personId)}`;
    views.push(`(${alias}.id <> ALL (ARRAY(${excluded})) AND (${judged.join(' OR ')}))`);
  }
  const own = organisationsOf(actor, fundId, 'focal-point');
  if (own.length > 0) {
    views.push(
      `${alias}.id IN (SELECT p.programme_id FROM programme_participant p
                        WHERE p.organisation_id = ANY (${bind(own)}::uuid[]))`,
    );
  }
  return views.length === 0 ? 'false' : `(${views.join(' OR ')})`;
}

function judgedProgrammes(actor: Actor, fundId: string, alias: string, bind: Bind): string[] {
  if (hasRole(actor, fundId, 'secretariat', 'auditor', 'administrator')) return ['true'];
  const judged: string[] = [];
  const inStates = (states: readonly string[]) => `${alias}.state = ANY (${bind(states)})`;
  const cancelledLate = `(${alias}.state = 'cancelled' AND ${alias}.approved_minor IS NOT NULL)`;
  if (hasRole(actor, fundId, 'agent', 'agent-approver')) {
    judged.push(inStates(agentStates), cancelledLate);
  }
  if (hasRole(actor, fundId, 'member', 'chair')) {
    const person = bind(actor.personId);
    const reader = `SELECT r.programme_id FROM programme_reader r WHERE r.person_id = ${person}`;
    judged.push(inStates(committeeStates), cancelledLate);
    judged.push(`(${alias}.state = 'appraised' AND ${alias}.id IN (${reader}))`);
  }
  if (hasRole(actor, fundId, 'donor')) judged.push(inStates(publishedStates));
  return judged;
}
