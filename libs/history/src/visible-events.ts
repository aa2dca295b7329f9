import { visibleNotes } from '#concept-notes';
import { type Actor, hasRole, organisationsOf } from '#kernel';
import { visibleProgrammes } from '#programmes';

const readers = ['secretariat', 'auditor', 'administrator'] as const;

/** Records of the money that the administrative agent keeps. */
const agentSubjects = [
  'agreement',
  'allocation',
  'bank-charge',
  'deposit',
  'direct-cost',
  'exchange-rate',
  'in-kind-contribution',
  'income',
  'ledger-period',
  'obligation',
  'pledge',
  'posting',
  'refund',
  'report',
  'transfer',
];

/** Whether the actor reads the history of the whole fund, and not only that of own records. */
export function readsAll(actor: Actor, fundId: string): boolean {
  return hasRole(actor, fundId, ...readers);
}

/**
 * SQL for “events (alias `e`) that the actor may see”; adds values to `params`. Staff see everything but what
 * belongs to a record that they are recused from. Others see what happened to the notes and programmes that
 * they may read, without internal comments; entities also what became of their reports and transfers; the
 * agent, of money. Donors read figures, not histories.
 */
export function visibleEvents(actor: Actor, fundId: string, params: unknown[]): string {
  return readsAll(actor, fundId) ? notRecused(actor, params) : ofOwnRecords(actor, fundId, params);
}

function notRecused(actor: Actor, params: unknown[]): string {
  const reader = `$${params.push(actor.personId)}`;
  const recused = `ARRAY(SELECT x.note_id::text FROM note_exclusion x WHERE x.person_id = ${reader}
                   UNION SELECT x.programme_id::text FROM programme_exclusion x
                    WHERE x.person_id = ${reader})`;
  const about = ['noteId', 'conceptNoteId', 'subjectId', 'programmeId'].map(
    (key) => `e.payload ->> '${key}'`,
  );
  return `NOT (ARRAY[e.subject_id::text, ${about.join(', ')}] && ${recused})`;
}

function ofOwnRecords(actor: Actor, fundId: string, params: unknown[]): string {
  const reader: Actor = { ...actor, grants: actor.grants.filter(({ role }) => role !== 'donor') };
  const notes = `SELECT n.id FROM concept_note n WHERE ${visibleNotes(reader, fundId, 'n', params)}`;
  const programmes = `SELECT p.id FROM programme p WHERE ${visibleProgrammes(reader, fundId, 'p', params)}`;
  const views = [
    `(e.subject_type = 'concept-note' AND e.payload ->> 'visibility' IS DISTINCT FROM 'internal'
       AND e.subject_id IN (${notes}))`,
    `(e.subject_type = 'programme' AND e.subject_id IN (${programmes}))`,
  ];
  if (hasRole(actor, fundId, 'agent', 'agent-approver')) {
    const money = `e.subject_type = ANY ($${params.push(agentSubjects)}::text[])`;
    views.push(`(${money} AND ${notRecused(actor, params)})`);
  }
  const own = organisationsOf(actor, fundId, 'focal-point');
  if (own.length > 0) {
    const organisations = `$${params.push(own)}::uuid[]`;
    views.push(
      `(e.subject_type IN ('report', 'obligation') AND (e.payload ->> 'programmeId')::uuid IN (
          SELECT w.programme_id FROM programme_participant w
           WHERE w.organisation_id = ANY (${organisations})))`,
      `(e.subject_type IN ('transfer', 'refund')
         AND (e.payload ->> 'organisationId')::uuid = ANY (${organisations}))`,
    );
  }
  return `(${views.join(' OR ')})`;
}
