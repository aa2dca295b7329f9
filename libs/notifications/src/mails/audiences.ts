import { type Tx, rows } from '#platform/database';
import type { RecordedEvent } from './recorded-event.js';

/** What is given to every audience: `given.fund`, `.subject`, `.actor`, `.day`, `.organisation`. */
const given = `given AS (
  SELECT $1::uuid AS fund, $2::uuid AS subject, $3::uuid AS actor, $4::date AS day,
         $5::uuid AS organisation)`;

/** Holders of a role today, in the fund or for all funds; never who did it, who knows already. */
const holders = (...roles: string[]) => `
  SELECT g.person_id FROM role_grant g, given
   WHERE g.role IN (${roles.map((role) => `'${role}'`).join(', ')})
     AND (g.fund_id = given.fund OR g.fund_id IS NULL) AND g.person_id IS DISTINCT FROM given.actor
     AND given.day BETWEEN g.valid_from AND coalesce(g.valid_to, 'infinity')`;

/** Focal points, today, of the organisations that the condition names. */
const focalPoints = (organisations: string) => `
  SELECT g.person_id FROM role_grant g, given
   WHERE g.role = 'focal-point' AND g.fund_id = given.fund
     AND given.day BETWEEN g.valid_from AND coalesce(g.valid_to, 'infinity')
     AND g.organisation_id IN (${organisations})`;

/** Who a message is for, found when it is made. Each is SQL that yields `person_id`. */
const audiences = {
  secretariat: holders('secretariat'),
  'every-focal-point': focalPoints('SELECT id FROM organisation'),
  'note-participants': `
    ${focalPoints(`
      SELECT p.organisation_id FROM concept_note_participant p WHERE p.note_id = given.subject
      UNION SELECT n.author_organisation_id FROM concept_note n WHERE n.id = given.subject`)}
    UNION SELECT n.created_by FROM concept_note n, given WHERE n.id = given.subject`,
  reviewer: 'SELECT r.reviewer_id FROM review r, given WHERE r.id = given.subject',
  person: 'SELECT given.subject FROM given',
} as const satisfies Record<string, string>;

export type Audience = keyof typeof audiences;

/** The concept note that a subject is or belongs to: who is recused from it is told nothing of it. */
const noteOfSubject = `
  SELECT given.subject FROM given
  UNION ALL SELECT r.note_id FROM review r, given WHERE r.id = given.subject`;

/** Active people of the audiences on a day, each once, without those recused from the note concerned. */
export async function recipients(
  tx: Tx,
  event: RecordedEvent,
  wanted: readonly Audience[],
  now: Date,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `WITH ${given}
     SELECT p.id FROM person p
      WHERE p.id IN (${wanted.map((name) => audiences[name]).join(' UNION ')}) AND p.active
        AND NOT EXISTS (SELECT FROM note_exclusion x
                         WHERE x.person_id = p.id AND x.note_id IN (${noteOfSubject}))
      ORDER BY p.id`,
    [event.fundId, event.subject.id, event.actorId, now, event.payload['organisationId'] ?? null],
  );
  return found.map(({ id }) => id);
}
