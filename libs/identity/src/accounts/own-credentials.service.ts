import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, type SignedInActor } from '#kernel';
import { Database, rows } from '#platform/database';
import { Events } from '#platform/events';
import { digestOf, newSecret } from '../sign-in/secrets.js';
import { AccessToken } from './account.entity.js';

export interface TokenView {
  id: string;
  name: string;
  createdAt: Date;
  expiresAt: Date;
}

export interface SessionView {
  id: string;
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
  userAgent: string;
}

const dayMs = 86_400_000;

/** One's own tokens for programs and open sessions. */
@Injectable()
export class OwnCredentials {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Makes a personal access token for some days. Its text is answered this once and kept nowhere. */
  async createToken(
    actor: SignedInActor,
    name: string,
    days: number,
  ): Promise<TokenView & { token: string }> {
    const token = newSecret('tbt');
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + days * dayMs);
    const made = { id: newId(), name, createdAt, expiresAt };
    await this.database.transaction(async (tx) => {
      await tx.getRepository(AccessToken).insert({
        ...made,
        personId: actor.personId,
        tokenHash: digestOf(token),
        revokedAt: null,
      });
      const payload = { tokenId: made.id };
      const subject = { type: 'person', id: actor.personId };
      await this.events.record(tx, actor, { name: 'token.created', fundId: null, subject, payload });
    });
    return { ...made, token };
  }

  /** One's tokens that are still good, latest first. */
  tokens(actor: SignedInActor): Promise<TokenView[]> {
    return this.database.query<TokenView>(
      `SELECT id, name, created_at AS "createdAt", expires_at AS "expiresAt" FROM access_token
        WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY id DESC LIMIT 1000`,
      [actor.personId, this.clock.now()],
    );
  }

  /** Ends a token of one's own. Throws `not-found`. */
  async revokeToken(actor: SignedInActor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ended = await rows(
        tx,
        `UPDATE access_token SET revoked_at = $3
          WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL RETURNING id`,
        [id, actor.personId, this.clock.now()],
      );
      if (ended.length === 0) throw new DomainError('not-found');
      const subject = { type: 'person', id: actor.personId };
      const payload = { tokenId: id };
      await this.events.record(tx, actor, { name: 'token.revoked', fundId: null, subject, payload });
    });
  }

  /** One's open sessions, latest first. */
  sessions(actor: SignedInActor): Promise<SessionView[]> {
    return this.database.query<SessionView>(
      `SELECT id, created_at AS "createdAt", seen_at AS "seenAt", expires_at AS "expiresAt",
              user_agent AS "userAgent"
         FROM session WHERE person_id = $1 AND expires_at > $2 ORDER BY id DESC LIMIT 1000`,
      [actor.personId, this.clock.now()],
    );
  }

  /** Ends a session of one's own. Throws `not-found`. */
  async endSession(actor: SignedInActor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ended = await rows(tx, 'DELETE FROM session WHERE id = $1 AND person_id = $2 RETURNING id', [
        id,
        actor.personId,
      ]);
      if (ended.length === 0) throw new DomainError('not-found');
      const subject = { type: 'person', id: actor.personId };
      await this.events.record(tx, actor, { name: 'person.signed-out', fundId: null, subject, payload: {} });
    });
  }
}
