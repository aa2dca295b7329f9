import { type Actor, hasRole, organisationsOf } from '#kernel';
import { committeeStates, declaredStates } from './concept-note.rules.js';

/**
 * SQL for “notes that the actor may read” on the table alias, as `viewOf` decides for one note; adds values
 * to `params`. Belongs in the statement that reads, so that nothing invisible is ever fetched or counted.
 */
export function visibleNotes(actor: Actor, fundId: string, alias: string, params: unknown[]): string {
  if (actor.system) return 'true';
  const bind = (value: unknown) => `$${params.push(value)}`;
  const judged = judgedNotes(actor, fundId, alias, bind);
  const own = organisationsOf(actor, fundId, 'focal-point');
  const views: string[] = [];
  if (judged) {
    const excluded = `SELECT x.note_id FROM note_exclusion x WHERE x.person_id = ${bind(actor.personId)}`;
    const open = `${alias}.submitted_version IS NOT NULL AND ${alias}.id <> ALL (ARRAY(${excluded}))`;
    views.push(`(${open} AND (${judged}))`);
  }
  if (own.length > 0) {
    // A semi-join: the order's index is walked for a large organisation, a small one's notes are looked up.
    views.push(
      `${alias}.id IN (SELECT p.note_id FROM concept_note_participant p
                        WHERE p.organisation_id = ANY (${bind(own)}::uuid[]))`,
    );
  }
  return views.length === 0 ? 'false' : `(${views.join(' OR ')})`;
}

type Bind = (value: unknown) => string;

function judgedNotes(actor: Actor, fundId: string, alias: string, bind: Bind): string | null {
  if (hasRole(actor, fundId, 'secretariat', 'auditor', 'administrator')) return 'true';
  const member = hasRole(actor, fundId, 'member', 'chair');
  const reviewer = hasRole(actor, fundId, 'reviewer');
  if (!member && !reviewer) return null;
  const reader = bind(actor.personId);
  const granted = `${alias}.id IN (SELECT r.note_id FROM note_reader r WHERE r.person_id = ${reader})`;
  if (!member) return granted;
  const decided = `${alias}.state = ANY (${bind(committeeStates)})`;
  if (reviewer) return `${decided} OR ${granted}`;
  return `${decided} OR (${alias}.state = ANY (${bind(declaredStates)}) AND ${granted})`;
}
