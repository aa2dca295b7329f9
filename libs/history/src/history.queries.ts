import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, type Language } from '#kernel';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import type { EventName } from '#platform/events';
import { Keyset, limitOf, type Page } from '#platform/lists';
import { comparedEvents } from './differences.queries.js';
import { type Fact, factsOf, type NamedRecord, recordsIn } from './facts.js';
import { reasonOf } from './reasons.js';
import { RecordNames } from './records.js';
import { historyTexts } from './texts/texts.js';
import { readsAll, visibleEvents } from './visible-events.js';

/** One thing that happened, told so that nothing need be looked up. */
export interface HistoryEvent {
  id: string;
  name: string;
  /** What happened, in the reader’s language. */
  label: string;
  subject: NamedRecord;
  at: Date;
  /** Who did it; null when the product did it by itself. */
  by: { id: string | null; name: string | null; organisation: string | null } | null;
  /** Who did it, for people: the name, to partners the organisation, or the product itself. */
  who: string;
  reason: string | null;
  facts: Fact[];
  /** Whether `…/events/{id}/difference` tells what it changed. */
  hasDifference: boolean;
  payload: Record<string, unknown>;
  /** Whether it is part of the fund’s chain yet: a moment after it was recorded. */
  sealed: boolean;
}

export interface HistoryFilter {
  limit?: number;
  cursor?: string;
  /** Id of a record. */
  subject?: string;
  subjectType?: string;
  name?: string;
  /** Id of the person who acted. */
  actor?: string;
  /** Days in the fund’s zone, both included. */
  from?: Day;
  to?: Day;
  q?: string;
}

type Found = Omit<HistoryEvent, 'label' | 'who' | 'facts' | 'subject'> & {
  subjectType: string;
  subjectId: string;
};

const newestFirst = new Keyset('event', [{ sql: 'e.id', type: 'uuid' }], 'desc');

/** Who did what, when and why. */
@Injectable()
export class History {
  constructor(
    private readonly database: Database,
    private readonly names: RecordNames,
  ) {}

  /**
   * A fund’s history as far as the reader may see it, newest first, in a constant number of statements. To
   * partners, people of other organisations are known by their organisation only.
   */
  async list(actor: Actor, fund: Fund, filter: HistoryFilter): Promise<Page<HistoryEvent>> {
    const staff = readsAll(actor, fund.id);
    const limit = limitOf(filter);
    const params: unknown[] = [limit + 1, fund.id, staff, actor.personId, actor.organisationId];
    const mayName = `($3::boolean OR p.id = $4::uuid OR p.organisation_id = $5::uuid)`;
    const found = await this.database.query<Found & { keys: string[] }>(
      `SELECT e.id, e.name, e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.occurred_at AS at,
              e.payload, ${reasonOf(staff)} AS reason, ${comparedEvents} AS "hasDifference",
              CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', CASE WHEN ${mayName} THEN p.id END,
                'name', CASE WHEN ${mayName} THEN p.full_name END, 'organisation', o.code) END AS by,
              EXISTS (SELECT FROM event_seal s WHERE s.event_id = e.id) AS sealed, ${newestFirst.keys}
         FROM event e
         LEFT JOIN person p ON p.id = e.actor_id
         LEFT JOIN organisation o ON o.id = p.organisation_id
        WHERE e.fund_id = $2 AND ${conditions(filter, fund.zone, actor.language, mayName, params)}
          AND ${visibleEvents(actor, fund.id, params)} AND ${newestFirst.after(filter.cursor, params)}
        ORDER BY ${newestFirst.order} LIMIT $1`,
      params,
    );
    const page = newestFirst.page(found, limit);
    return { ...page, items: await this.told(actor, fund, page.items, staff) };
  }

  /** Every kind of event with what people call it, by that name. */
  kinds(language: Language): { name: string; label: string }[] {
    const entries = Object.entries(historyTexts[language].events).map(([name, label]) => ({ name, label }));
    return entries.sort((a, b) => a.label.localeCompare(b.label, language));
  }

  private async told(actor: Actor, fund: Fund, items: Found[], staff: boolean): Promise<HistoryEvent[]> {
    if (items.length === 0) return [];
    const { events, itself } = historyTexts[actor.language];
    const references = items.flatMap(({ subjectType, subjectId, payload }) => [
      { type: subjectType, id: subjectId },
      ...recordsIn(payload),
    ]);
    const named = await this.names.of(actor, fund.id, references, staff);
    return items.map(({ subjectType: type, subjectId: id, ...item }) => {
      const code = typeof item.payload['code'] === 'string' ? item.payload['code'] : null;
      return {
        ...item,
        label: events[item.name as EventName] ?? item.name,
        subject: named({ type, id }) ?? { type, id, code, title: null },
        who: item.by ? (item.by.name ?? item.by.organisation ?? '–') : itself,
        facts: factsOf(item.payload, actor.language, named),
      };
    });
  }
}

function conditions(
  filter: HistoryFilter,
  zone: string,
  language: Language,
  mayName: string,
  params: unknown[],
): string {
  const bind = (value: unknown) => `$${params.push(value)}`;
  if (filter.from && filter.to && filter.from > filter.to) {
    throw new DomainError('fields-wrong', { errors: [{ pointer: '/to', code: 'end-before-start' }] });
  }
  const asked = [
    filter.subject && `e.subject_id = ${bind(filter.subject)}::uuid`,
    filter.subjectType && `e.subject_type = ${bind(filter.subjectType)}`,
    filter.name && `e.name = ${bind(filter.name)}`,
    filter.actor && `(e.actor_id = ${bind(filter.actor)}::uuid AND ${mayName})`,
    filter.from && `e.occurred_at >= ${bind(filter.from)}::date::timestamp AT TIME ZONE ${bind(zone)}`,
    filter.to && `e.occurred_at < (${bind(filter.to)}::date + 1)::timestamp AT TIME ZONE ${bind(zone)}`,
    filter.q?.trim() && textCondition(filter.q.trim(), language, mayName, bind),
  ];
  return ['true', ...asked.filter((condition) => condition)].join(' AND ');
}

/** The words occur in what the event is called, in a code or amount that it tells, or in who acted. */
function textCondition(
  words: string,
  language: Language,
  mayName: string,
  bind: (value: unknown) => string,
): string {
  const wanted = words.toLocaleLowerCase(language);
  const called = Object.entries(historyTexts[language].events)
    .filter(([, label]) => label.toLocaleLowerCase(language).includes(wanted))
    .map(([name]) => name);
  const like = bind(`%${words.replaceAll(/[\\%_]/g, '\\$&')}%`);
  return `(e.name = ANY (${bind(called)}::text[]) OR e.payload ->> 'code' ILIKE ${like}
           OR o.code ILIKE ${like} OR (${mayName} AND p.full_name ILIKE ${like}))`;
}
