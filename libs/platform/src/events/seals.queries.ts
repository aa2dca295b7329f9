import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { Keyset, limitOf, type Page } from '../lists/index.js';

/** One link of a fund’s chain: with it anyone can say later whether the history up to it still stands. */
export interface Seal {
  seq: number;
  eventId: string;
  prevHash: string;
  hash: string;
  /** When the event happened. */
  at: Date;
}

const newestFirst = new Keyset('seal', [{ sql: 's.seq', type: 'bigint' }], 'desc');

/** The chain itself, for those who keep its heads elsewhere. */
@Injectable()
export class EventSeals {
  constructor(private readonly database: Database) {}

  /** The links of a fund’s chain, the head first. */
  async list(fundId: string, filter: { limit?: number; cursor?: string }): Promise<Page<Seal>> {
    const limit = limitOf(filter);
    const params: unknown[] = [limit + 1, fundId];
    const found = await this.database.query<Seal & { keys: string[] }>(
      `SELECT s.seq::float8 AS seq, s.event_id AS "eventId", s.prev_hash AS "prevHash", s.hash,
              e.occurred_at AS at, ${newestFirst.keys}
         FROM event_seal s JOIN event e ON e.id = s.event_id
        WHERE s.chain = $2 AND ${newestFirst.after(filter.cursor, params)}
        ORDER BY ${newestFirst.order} LIMIT $1`,
      params,
    );
    return newestFirst.page(found, limit);
  }
}
