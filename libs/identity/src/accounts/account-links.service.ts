import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId } from '#kernel';
import { Database, row, type Tx } from '#platform/database';
import { digestOf, newSecret } from '../sign-in/secrets.js';
import { AccountLink, type LinkPurpose } from './account.entity.js';

/** How long a link is good. */
export const hoursByPurpose: Record<LinkPurpose, number> = { invitation: 7 * 24, 'password-reset': 2 };

/** Single-use, expiring links by which people set their password. */
@Injectable()
export class AccountLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes a link and returns its secret, which is kept nowhere: call it while the message is being sent. An
   * earlier link stays good until one of them is used, for a message may arrive late. Throws `not-found` when
   * the person does not exist or is deactivated.
   */
  async mint(personId: string, purpose: LinkPurpose): Promise<string> {
    const secret = newSecret('tbl');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + hoursByPurpose[purpose] * 3_600_000);
    const made = await this.database.query(
      `INSERT INTO account_link (id, person_id, purpose, token_hash, created_at, expires_at)
       SELECT $1, id, $3, $4, $5, $6 FROM person WHERE id = $2 AND active RETURNING id`,
      [newId(), personId, purpose, digestOf(secret), now, expiresAt],
    );
    if (made.length === 0) throw new DomainError('not-found');
    return secret;
  }

  /** The person whom the link was made for. Throws `link-not-valid` (unknown, used, too old, deactivated). */
  async holder(tx: Tx, secret: string, purpose: LinkPurpose): Promise<{ personId: string; email: string }> {
    const found = await row<{ personId: string; email: string }>(
      tx,
      `SELECT p.id AS "personId", p.email
         FROM account_link l JOIN person p ON p.id = l.person_id
        WHERE l.token_hash = $1 AND l.purpose = $2 AND l.used_at IS NULL AND l.expires_at > $3 AND p.active
          FOR UPDATE OF l, p`,
      [digestOf(secret), purpose, this.clock.now()],
    );
    if (!found) throw new DomainError('link-not-valid');
    return found;
  }

  /** Ends every open link of the person: one was used, or the account changed hands or was closed. */
  async endAll(tx: Tx, personId: string): Promise<void> {
    await tx
      .createQueryBuilder()
      .update(AccountLink)
      .set({ usedAt: this.clock.now() })
      .where('person_id = :personId AND used_at IS NULL', { personId })
      .execute();
  }
}
