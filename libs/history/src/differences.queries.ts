import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#kernel';
import { type Difference, differences } from '#concept-notes';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import { labelOf } from './field-labels.js';
import { visibleEvents } from './visible-events.js';

/** One field that differs, with where it is in the reader’s language. */
export interface LabelledDifference extends Difference {
  label: string;
}

/** What one event changed: the record before and after, field by field. */
export interface EventDifference {
  /** Null: there was nothing before. */
  from: string | null;
  to: string;
  differences: LabelledDifference[];
}

interface Compared {
  from: string | null;
  to: string | null;
  before: object | null;
  after: object | null;
}

/** SQL that finds both sides of an event `e`: names of what is compared, and the contents. */
interface Sides {
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
}

const whole = (jsonb: string) => `(${jsonb})::int`;

/** Two numbered versions of one record, the event’s own and the one before; `record` is whose they are. */
function versions(
  [table, key, record = 'e.subject_id']: [string, string, string?],
  content: string,
  number: string,
): Sides {
  const own = whole(`e.payload ->> '${number}'`);
  const read = (what: string, at: string) =>
    `(SELECT ${what} FROM ${table} v WHERE v.${key} = ${record} AND v.number = ${at})`;
  const previous = `(SELECT max(v.number) FROM ${table} v
                      WHERE v.${key} = ${record} AND v.number < ${own})`;
  return { from: previous, to: own, before: read(content, previous), after: read(content, own) };
}

const settingOf = (what: string, comparison: string) => `(
  SELECT ${what} FROM fund_setting s
   WHERE s.fund_id = e.fund_id AND s.key = e.payload ->> 'key'
     AND s.valid_from ${comparison} (e.payload ->> 'validFrom')::date
   ORDER BY s.valid_from DESC LIMIT 1)`;

const termBefore = `vocabulary_edit v WHERE v.vocabulary_id = e.subject_id
  AND v.version = ${whole(`e.payload ->> 'version'`)} - 1`;
// What the term says after this event: kept by the next edit, or still in use.
const termSaid = (from: string) =>
  `SELECT jsonb_build_object('labels', v.labels, 'attributes', v.attributes, 'validFrom', v.valid_from,
                             'validTo', v.valid_to) ${from}`;
const termVersion = whole(`e.payload ->> 'version'`);

const sides: Record<string, Sides> = {
  'concept-note.submitted': versions(['concept_note_version', 'note_id'], 'v.content', 'version'),
  'programme.submitted': versions(['programme_version', 'programme_id'], 'v.content', 'version'),
  'report.submitted': versions(['report_version', 'report_id'], 'v.content', 'number'),
  // A published version is a record of its own, and its rubric has the others.
  'rubric.published': versions(
    ['rubric_version', 'rubric_id', '(SELECT rubric_id FROM rubric_version WHERE id = e.subject_id)'],
    `jsonb_build_object('title', v.title, 'criteria', v.criteria)`,
    'number',
  ),
  'fund.setting-changed': {
    from: settingOf('s.valid_from', '<'),
    to: `e.payload ->> 'validFrom'`,
    before: settingOf(`jsonb_build_object(s.key, s.value)`, '<'),
    after: `jsonb_build_object(e.payload ->> 'key', (e.payload ->> 'value')::jsonb)`,
  },
  'reference.changed': {
    from: `(SELECT v.version FROM ${termBefore})`,
    to: termVersion,
    before: `(${termSaid(`FROM ${termBefore}`)})`,
    after: `coalesce(
      (${termSaid(`FROM vocabulary_edit v
                    WHERE v.vocabulary_id = e.subject_id AND v.version = ${termVersion}`)}),
      (${termSaid(`FROM vocabulary v WHERE v.id = e.subject_id AND v.version = ${termVersion}`)}))`,
  },
};

/** SQL that says whether an event `e` has a difference to show. */
export const comparedEvents = `(e.name IN (${Object.keys(sides)
  .map((name) => `'${name}'`)
  .join(', ')}))`;

/** What events changed, where both sides are kept. */
@Injectable()
export class EventDifferences {
  constructor(private readonly database: Database) {}

  /** Throws `not-found` for an event that the reader may not see, or that keeps no two sides. */
  async of(actor: Actor, fund: Fund, eventId: string): Promise<EventDifference> {
    const params: unknown[] = [fund.id, eventId];
    const [found] = await this.database.query<Compared>(
      `SELECT ${column('from')}, ${column('to')}, ${column('before')}, ${column('after')}
         FROM event e WHERE e.fund_id = $1 AND e.id = $2 AND ${visibleEvents(actor, fund.id, params)}`,
      params,
    );
    if (!found?.after || found.to === null) throw new DomainError('not-found');
    const { from, to, before, after } = found;
    const changed = differences(before ?? {}, after);
    const labelled = changed.map((each) => ({ ...each, label: labelOf(each.pointer, actor.language) }));
    return { from, to, differences: labelled };
  }
}

function column(side: keyof Sides): string {
  const content = side === 'before' || side === 'after';
  const cases = Object.entries(sides).map(
    ([name, sql]) => `WHEN '${name}' THEN (${sql[side]})${content ? '' : '::text'}`,
  );
  return `CASE e.name ${cases.join('\n')} END AS "${side}"`;
}
