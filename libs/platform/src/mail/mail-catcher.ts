import { type Clock, newId } from '#kernel';
import { type Database } from '../database/index.js';
import { type Mail, Mailer } from './mailer.js';

/**
 * Keeps messages in the database instead of sending them, for people who try the product. Never in
 * production.
 */
export class MailCatcher extends Mailer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send({ messageId, to, subject, html, text, language }: Mail): Promise<void> {
    await this.database.query(
      `INSERT INTO caught_mail (id, message_id, recipient, subject, html, text, language, caught_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), messageId, to.address, subject, html, text, language, this.clock.now()],
    );
  }
}
