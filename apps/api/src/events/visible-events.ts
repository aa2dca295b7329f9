import { visibleNotes } from '#concept-notes';
import { type HistoryItem, type VisibleEvents } from '#platform/events';
import { type Actor, hasRole } from '#kernel';

const readers = ['secretariat', 'auditor', 'administrator'] as const;

/** Whether the actor reads the history of the whole fund, and not only that of own concept notes. */
export function readsAll(actor: Actor, fundId: string): boolean {
  return hasRole(actor, fundId, ...readers);
}

/**
 * Staff see everything but what belongs to a note that they are recused from; focal points see what happened
 * to the notes of their organisations, without internal comments.
 */
export function visibleEvents(actor: Actor, fundId: string): VisibleEvents {
  return (params) => {
    if (readsAll(actor, fundId)) {
      const reader = `$${params.push(actor.personId)}`;
      const recused = `SELECT x.note_id FROM note_exclusion x WHERE x.person_id = ${reader}`;
      return `e.subject_id NOT IN (${recused})
        AND NOT EXISTS (SELECT FROM review r WHERE r.id = e.subject_id AND r.note_id IN (${recused}))`;
    }
    const notes = visibleNotes(actor, fundId, 'n', params);
    return `e.subject_type = 'concept-note' AND e.payload->>'visibility' IS DISTINCT FROM 'internal'
      AND e.subject_id IN (SELECT n.id FROM concept_note n WHERE ${notes})`;
  };
}

/** To partners, people of other organisations are known by their organisation only. */
export function withoutNames(actor: Actor, item: HistoryItem, own: string | null): HistoryItem {
  const { by } = item;
  if (!by || by.id === actor.personId || (own !== null && by.organisation === own)) return item;
  return { ...item, by: { id: null, name: null, organisation: by.organisation } };
}
