import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { visibleNotes } from '#concept-notes';
import { Database } from '#platform/database';
import { visibleProgrammes } from '#programmes';
import type { NamedRecord, RecordReference } from './facts.js';

/** How to find the code and title of the records of a type: `a.id` is asked for, `$3` is the language. */
interface Source {
  readonly type: string;
  readonly from: string;
  readonly code: string;
  readonly title: string;
}

const words = (jsonb: string) => `coalesce(${jsonb} ->> $3, ${jsonb} ->> 'en')`;
const source = (type: string, from: string, code: string, title: string): Source => ({
  type,
  from,
  code,
  title,
});

const reported = `JOIN programme p ON p.id = b.programme_id
  LEFT JOIN organisation o ON o.id = b.organisation_id`;

/** Sources that everybody may know who sees an event about such a record. */
const open: readonly Source[] = [
  source('fund', 'fund r ON r.id = a.id', 'r.code', words('r.name')),
  source('organisation', 'organisation r ON r.id = a.id', 'r.code', words('r.name')),
  source('call', 'call r ON r.id = a.id', 'r.code', words('r.title')),
  // A rubric is known by its versions, each a record of its own.
  source(
    'rubric',
    'rubric_version v ON v.id = a.id JOIN rubric r ON r.id = v.rubric_id',
    `r.code || '/' || v.number`,
    words('v.title'),
  ),
  source('session', 'committee_session r ON r.id = a.id', 'r.code', 'r.title'),
  source('decision', 'decision r ON r.id = a.id', 'r.code', 'NULL'),
  source('term', 'vocabulary r ON r.id = a.id', 'r.code', words('r.labels')),
  source(
    'obligation',
    `obligation b ON b.id = a.id ${reported}`,
    `concat_ws(' · ', p.code, o.code)`,
    'p.title',
  ),
  source(
    'report',
    `report r ON r.id = a.id JOIN obligation b ON b.id = r.obligation_id
       JOIN programme p ON p.id = b.programme_id JOIN organisation o ON o.id = r.organisation_id`,
    `concat_ws(' · ', p.code, o.code)`,
    'p.title',
  ),
  source('transfer', `transfer b ON b.id = a.id ${reported}`, `concat_ws(' · ', p.code, o.code)`, 'p.title'),
  source('refund', `refund b ON b.id = a.id ${reported}`, `concat_ws(' · ', p.code, o.code)`, 'p.title'),
  source(
    'allocation',
    'allocation r ON r.id = a.id JOIN programme p ON p.id = r.programme_id',
    'p.code',
    'p.title',
  ),
  source(
    'deposit',
    'deposit r ON r.id = a.id LEFT JOIN organisation o ON o.id = r.contributor_id',
    'coalesce(o.code, r.bank_reference)',
    words('o.name'),
  ),
  ...(['pledge', 'agreement'] as const).map((type) =>
    source(
      type,
      `${type} r ON r.id = a.id JOIN organisation o ON o.id = r.contributor_id`,
      'r.number',
      words('o.name'),
    ),
  ),
  source(
    'in-kind-contribution',
    'in_kind_contribution r ON r.id = a.id JOIN organisation o ON o.id = r.contributor_id',
    'o.code',
    words('o.name'),
  ),
  source('exchange-rate', 'exchange_rate r ON r.id = a.id', 'r.currency', 'NULL'),
];

/** Sources of names and of judging: for those who read the whole history. */
const staffs: readonly Source[] = [
  source('person', 'person r ON r.id = a.id', 'NULL', 'r.full_name'),
  source('seat', 'seat s ON s.id = a.id JOIN person r ON r.id = s.person_id', 'NULL', 'r.full_name'),
];

/** Finds what records are called, many at once and in one statement. */
@Injectable()
export class RecordNames {
  constructor(private readonly database: Database) {}

  /**
   * Code and title of each record that the reader may know; `staff`: also names of people. Notes and
   * programmes that the reader may not read are left out, and so is all that hangs on them.
   */
  async of(
    actor: Actor,
    fundId: string,
    references: readonly RecordReference[],
    staff: boolean,
  ): Promise<(reference: RecordReference) => NamedRecord | null> {
    const types = references.map(({ type }) => type);
    const params: unknown[] = [types, references.map(({ id }) => id), actor.language];
    const notes = visibleNotes(actor, fundId, 'n', params);
    const programmes = visibleProgrammes(actor, fundId, 'p', params);
    const sources = [
      ...open,
      ...(staff ? staffs : []),
      source('concept-note', `concept_note n ON n.id = a.id AND ${notes}`, 'n.code', 'n.title'),
      source('programme', `programme p ON p.id = a.id AND ${programmes}`, 'p.code', 'p.title'),
      source(
        'review',
        `review r ON r.id = a.id JOIN concept_note n ON n.id = r.note_id AND ${notes}`,
        'n.code',
        'n.title',
      ),
      source(
        'agenda-item',
        `agenda_item i ON i.id = a.id JOIN committee_session s ON s.id = i.session_id
           AND (i.concept_note_id IS NULL
                OR i.concept_note_id IN (SELECT n.id FROM concept_note n WHERE ${notes}))
           AND (i.programme_id IS NULL
                OR i.programme_id IN (SELECT p.id FROM programme p WHERE ${programmes}))`,
        `s.code || '/' || i.number`,
        'i.title',
      ),
    ];
    const found = await this.database.query<NamedRecord>(
      `WITH a AS (SELECT DISTINCT * FROM unnest($1::text[], $2::uuid[]) AS asked (type, id))
       ${sources.map(selectOf).join(' UNION ALL ')}`,
      params,
    );
    const byKey = new Map(found.map((record) => [keyOf(record), record]));
    return (reference) => byKey.get(keyOf(reference)) ?? null;
  }
}

function selectOf({ type, from, code, title }: Source): string {
  return `SELECT a.type, a.id, (${code})::text AS code, nullif((${title})::text, '') AS title
            FROM a JOIN ${from} WHERE a.type = '${type}' AND $3::text IS NOT NULL`;
}

function keyOf({ type, id }: RecordReference): string {
  return `${type} ${id}`;
}
