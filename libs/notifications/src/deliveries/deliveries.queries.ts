import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { Keyset, limitOf, type Page } from '#platform/lists';
import type { DeliveryState } from './delivery.rules.js';

/** One message to one person, as staff see it: to whom and what became of it, not what it says. */
export interface DeliveryItem {
  id: string;
  event: string;
  /** The record that it is about. */
  subject: { type: string; id: string };
  template: string;
  templateVersion: string | null;
  person: { id: string; name: string };
  language: string | null;
  state: DeliveryState;
  attempts: number;
  messageId: string;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  uncertainAt: Date | null;
  version: number;
}

export interface DeliveryFilter {
  limit?: number;
  cursor?: string;
  state?: DeliveryState;
  person?: string;
  subject?: string;
}

const newestFirst = new Keyset('delivery', [{ sql: 'd.id', type: 'uuid' }], 'desc');

const columns = `d.id, e.name AS event,
  jsonb_build_object('type', e.subject_type, 'id', e.subject_id) AS subject,
  d.template, d.template_version AS "templateVersion",
  jsonb_build_object('id', p.id, 'name', p.full_name) AS person, d.language, d.state, d.attempts,
  d.message_id AS "messageId", d.last_error AS "lastError", d.created_at AS "createdAt",
  d.sent_at AS "sentAt",
  d.uncertain_at AS "uncertainAt", d.version`;

@Injectable()
export class DeliveryQueries {
  constructor(private readonly database: Database) {}

  /**
   * A fund's deliveries, newest first. `readerId` is who asks: what concerns a note that they are recused
   * from is left out.
   */
  async list(fundId: string, readerId: string, filter: DeliveryFilter): Promise<Page<DeliveryItem>> {
    const limit = limitOf(filter);
    const params: unknown[] = [
      limit + 1,
      fundId,
      filter.state ?? null,
      filter.person ?? null,
      filter.subject ?? null,
      readerId,
    ];
    const found = await this.database.query<DeliveryItem & { keys: string[] }>(
      `SELECT ${columns}, ${newestFirst.keys}
         FROM delivery d JOIN event e ON e.id = d.event_id JOIN person p ON p.id = d.person_id
        WHERE d.fund_id = $2 AND ($3::text IS NULL OR d.state = $3) AND ($4::uuid IS NULL OR d.person_id = $4)
          AND ($5::uuid IS NULL OR e.subject_id = $5) AND ${notRecused('$6')}
          AND ${newestFirst.after(filter.cursor, params)}
        ORDER BY ${newestFirst.order} LIMIT $1`,
      params,
    );
    return newestFirst.page(found, limit);
  }

  /** One delivery of the fund, or null when there is none that the reader may see. */
  async one(fundId: string, readerId: string, id: string): Promise<DeliveryItem | null> {
    const [found] = await this.database.query<DeliveryItem>(
      `SELECT ${columns}
         FROM delivery d JOIN event e ON e.id = d.event_id JOIN person p ON p.id = d.person_id
        WHERE d.id = $1 AND d.fund_id = $2 AND ${notRecused('$3')}`,
      [id, fundId, readerId],
    );
    return found ?? null;
  }

  /** How many deliveries are in each state, and how many were ever in doubt. For the metrics. */
  async counts(): Promise<{ state: string; count: number }[]> {
    return this.database.query(
      `SELECT state, count(*)::int AS count FROM delivery
        WHERE state IN ('queued', 'sending', 'failed') GROUP BY state
       UNION ALL SELECT 'ever-uncertain', count(*)::int FROM delivery WHERE uncertain_at IS NOT NULL`,
    );
  }
}

/** SQL: the delivery’s event does not concern a note or programme that the reader is recused from. */
export function notRecused(reader: string): string {
  return `NOT EXISTS (SELECT FROM note_exclusion x WHERE x.person_id = ${reader}
    AND x.note_id IN (e.subject_id, (SELECT r.note_id FROM review r WHERE r.id = e.subject_id)))
    AND NOT EXISTS (SELECT FROM programme_exclusion x WHERE x.person_id = ${reader}
    AND x.programme_id::text IN (
      e.subject_id::text, e.payload ->> 'programmeId', e.payload ->> 'subjectId'))`;
}
