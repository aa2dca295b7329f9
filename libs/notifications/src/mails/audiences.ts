import { rows, type Tx } from '#platform/database';
import type { RecordedEvent } from './recorded-event.js';

/** What is given to every audience. `programme` is the programme concerned, if any. */
const given = `given AS (
  SELECT $1::uuid AS fund, $2::uuid AS subject, $3::uuid AS actor, $4::date AS day,
         ($5::jsonb->>'organisationId')::uuid AS organisation, $5::jsonb->>'type' AS report_type,
         ($5::jsonb->>'contributorId')::uuid AS contributor,
         coalesce(($5::jsonb->>'programmeId')::uuid, $2::uuid) AS programme)`;

const today = `given.day BETWEEN g.valid_from AND coalesce(g.valid_to, 'infinity')`;

/** Holders of a role today, in the fund or for all funds; never who did it, who knows already. */
const holders = (role: string, only = 'true') => `
  SELECT g.person_id FROM role_grant g, given
   WHERE g.role = '${role}' AND (g.fund_id = given.fund OR g.fund_id IS NULL) AND ${today}
     AND g.person_id IS DISTINCT FROM given.actor AND ${only}`;

/** Focal points, today, of the organisations that the query names. */
const focalPoints = (organisations: string) => `
  SELECT g.person_id FROM role_grant g, given
   WHERE g.role = 'focal-point' AND g.fund_id = given.fund AND ${today}
     AND g.organisation_id IN (${organisations})`;

const financial = `given.report_type LIKE '%financial%'`;

/** Who a message is for, found when it is made. Each is SQL that yields `person_id`. */
const audiences = {
  person: 'SELECT given.subject FROM given',
  secretariat: holders('secretariat'),
  agent: holders('agent'),
  'agent-approver': holders('agent-approver'),
  'contributor-donors': `
    SELECT g.person_id FROM role_grant g, given
     WHERE g.role = 'donor' AND g.fund_id = given.fund AND ${today}
       AND g.organisation_id = given.contributor`,
  'every-focal-point': focalPoints('SELECT id FROM organisation'),
  'note-participants': `
    ${focalPoints(`
      SELECT p.organisation_id FROM concept_note_participant p WHERE p.note_id = given.subject
      UNION SELECT n.author_organisation_id FROM concept_note n WHERE n.id = given.subject`)}
    UNION SELECT n.created_by FROM concept_note n, given WHERE n.id = given.subject`,
  reviewer: 'SELECT r.reviewer_id FROM review r, given WHERE r.id = given.subject',
  'programme-participants': focalPoints(
    'SELECT p.organisation_id FROM programme_participant p WHERE p.programme_id = given.programme',
  ),
  seats: `
    SELECT g.person_id FROM seat g, given WHERE g.fund_id = given.fund AND ${today}`,
  organisation: focalPoints('given.organisation'),
  'owing-organisation': focalPoints(`
    SELECT coalesce(given.organisation, p.convening_organisation_id)
      FROM programme p WHERE p.id = given.programme`),
  'report-acceptors': `
    ${holders('agent', financial)} UNION ${holders('secretariat', `NOT ${financial}`)}`,
} as const satisfies Record<string, string>;

export type Audience = keyof typeof audiences;

/** The concept notes that a subject is, belongs to or came from: who is recused from one is told nothing. */
const notesConcerned = `
  SELECT given.subject FROM given
  UNION ALL SELECT r.note_id FROM review r, given WHERE r.id = given.subject
  UNION ALL SELECT p.concept_note_id FROM programme p, given
             WHERE p.id = given.programme AND p.concept_note_id IS NOT NULL`;

/**
 * Statement that finds active people of the audiences on a day, each once, without those recused from the
 * note concerned. Yields `id` of a person; more parameters may follow `params`.
 */
export function recipientsOf(
  event: RecordedEvent,
  wanted: readonly Audience[],
  now: Date,
): { sql: string; params: unknown[] } {
  return {
    sql: `
      WITH ${given}
      SELECT p.id FROM person p
       WHERE p.id IN (${wanted.map((name) => audiences[name]).join(' UNION ')}) AND p.active
         AND NOT EXISTS (SELECT FROM note_exclusion x
                          WHERE x.person_id = p.id AND x.note_id IN (${notesConcerned}))`,
    params: [event.fundId, event.subject.id, event.actorId, now, JSON.stringify(event.payload)],
  };
}

/** The people whom `recipientsOf` finds. */
export async function recipients(
  tx: Tx,
  event: RecordedEvent,
  wanted: readonly Audience[],
  now: Date,
): Promise<string[]> {
  const { sql, params } = recipientsOf(event, wanted, now);
  return (await rows<{ id: string }>(tx, sql, params)).map(({ id }) => id);
}
