import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { Keyset, limitOf, type Page } from '../lists/index.js';

/** A message that was caught instead of sent. */
export interface CaughtMail {
  id: string;
  messageId: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  language: string;
  caughtAt: Date;
}

const newestFirst = new Keyset('caught-mail', [{ sql: 'm.id', type: 'uuid' }], 'desc');

/** What the mail catcher holds. */
@Injectable()
export class CaughtMails {
  constructor(private readonly database: Database) {}

  /** Newest first; `to` keeps what went to one address. */
  async list(query: { limit?: number; cursor?: string; to?: string }): Promise<Page<CaughtMail>> {
    const limit = limitOf(query);
    const params: unknown[] = [limit + 1, query.to ?? null];
    const found = await this.database.query<CaughtMail & { keys: string[] }>(
      `SELECT m.id, m.message_id AS "messageId", m.recipient, m.subject, m.text, m.html, m.language,
              m.caught_at AS "caughtAt", ${newestFirst.keys}
         FROM caught_mail m
        WHERE ($2::text IS NULL OR lower(m.recipient) = lower($2))
          AND ${newestFirst.after(query.cursor, params)}
        ORDER BY ${newestFirst.order} LIMIT $1`,
      params,
    );
    return newestFirst.page(found, limit);
  }
}
