import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { Keyset, limitOf, type Page } from '../lists/index.js';

/** One thing that happened. */
export interface HistoryItem {
  id: string;
  name: string;
  subject: { type: string; id: string };
  at: Date;
  /** Who did it; null when the product did it by itself. */
  by: { id: string | null; name: string | null; organisation: string | null } | null;
  payload: Record<string, unknown>;
  /** Whether it is part of the fund’s chain yet: a moment after it was recorded. */
  sealed: boolean;
}

export interface HistoryFilter {
  limit?: number;
  cursor?: string;
  subject?: string;
  name?: string;
}

/** SQL that says which events (alias `e`) the reader may see; adds its values to `params`. */
export type VisibleEvents = (params: unknown[]) => string;

const newestFirst = new Keyset('event', [{ sql: 'e.id', type: 'uuid' }], 'desc');

/** Who did what and when. */
@Injectable()
export class EventHistory {
  constructor(private readonly database: Database) {}

  /** A fund’s history as far as it is visible, newest first. */
  async list(fundId: string, filter: HistoryFilter, visible: VisibleEvents): Promise<Page<HistoryItem>> {
    const limit = limitOf(filter);
    const params: unknown[] = [limit + 1, fundId, filter.subject ?? null, filter.name ?? null];
    const found = await this.database.query<HistoryItem & { keys: string[] }>(
      `SELECT e.id, e.name, jsonb_build_object('type', e.subject_type, 'id', e.subject_id) AS subject,
              e.occurred_at AS at, e.payload,
              CASE WHEN p.id IS NOT NULL
                   THEN jsonb_build_object('id', p.id, 'name', p.full_name, 'organisation', o.code) END AS by,
              EXISTS (SELECT FROM event_seal s WHERE s.event_id = e.id) AS sealed, ${newestFirst.keys}
         FROM event e
         LEFT JOIN person p ON p.id = e.actor_id
         LEFT JOIN organisation o ON o.id = p.organisation_id
        WHERE e.fund_id = $2 AND ($3::uuid IS NULL OR e.subject_id = $3) AND ($4::text IS NULL OR e.name = $4)
          AND ${visible(params)} AND ${newestFirst.after(filter.cursor, params)}
        ORDER BY ${newestFirst.order} LIMIT $1`,
      params,
    );
    return newestFirst.page(found, limit);
  }
}
