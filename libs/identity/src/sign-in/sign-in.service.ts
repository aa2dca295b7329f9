import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, type Grant, type Language, newId } from '#kernel';
import { Database } from '#platform/database';
import { Events } from '#platform/events';
import { Person } from '../people/person.entity.js';
import { AttemptLimits } from './attempt-limits.service.js';
import { digestOf, newSecret, passwordFits } from './secrets.js';
import { Session } from './session.entity.js';

export interface Credentials {
  email: string;
  password: string;
  address: string;
  userAgent: string;
}

export interface SignedInPerson {
  id: string;
  fullName: string;
  language: Language;
}

/** Who a cookie or token belongs to, with the roles held today. */
export interface FoundPerson {
  personId: string;
  organisationId: string | null;
  language: Language;
  grants: Grant[];
  credentialId: string;
}

const sessionSeconds = 12 * 3600;
// One statement per request finds out who asks; being seen is written down every now and then.
const seenEveryMs = 5 * 60_000;

@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly limits: AttemptLimits,
  ) {}

  /**
   * Opens a session that lasts twelve hours. Throws `sign-in-failed`, the same and as slow whether the
   * account exists or not, and `too-many-requests`.
   */
  async withPassword(actor: Actor, credentials: Credentials) {
    const attempt = { address: credentials.address, account: credentials.email };
    await this.limits.count('sign-in', attempt);
    const people = this.database.source.getRepository(Person);
    const person = await people
      .createQueryBuilder('person')
      .where('lower(person.email) = lower(:email)', { email: credentials.email.trim() })
      .getOne();
    const fits = await passwordFits(person?.passwordHash ?? null, credentials.password);
    if (!person || !fits || !person.active) throw new DomainError('sign-in-failed');
    await this.limits.forgive('sign-in', attempt);
    const token = newSecret('tbs');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + sessionSeconds * 1000);
    await this.database.transaction(async (tx) => {
      const session = {
        id: newId(),
        personId: person.id,
        tokenHash: digestOf(token),
        createdAt: now,
        seenAt: now,
      };
      const userAgent = credentials.userAgent.slice(0, 300);
      await tx.getRepository(Session).insert({ ...session, expiresAt, userAgent });
      await this.events.record(
        tx,
        { ...actor, personId: person.id },
        {
          name: 'person.signed-in',
          fundId: null,
          subject: { type: 'person', id: person.id },
          payload: {},
        },
      );
    });
    const { id, fullName, language } = person;
    const signedIn: SignedInPerson = { id, fullName, language };
    return { token, lastsSeconds: sessionSeconds, person: signedIn };
  }

  /** Ends a session of the actor. */
  async end(actor: Actor, sessionId: string): Promise<void> {
    if (!actor.personId) return;
    const subject = { type: 'person', id: actor.personId };
    await this.database.transaction(async (tx) => {
      await tx.getRepository(Session).delete({ id: sessionId });
      await this.events.record(tx, actor, { name: 'person.signed-out', fundId: null, subject, payload: {} });
    });
  }

  /** The person of a session cookie; null when it is unknown or over. */
  bySession(secret: string): Promise<FoundPerson | null> {
    return this.find('session', secret);
  }

  /** The person of a personal access token; null when it is unknown, over or revoked. */
  byToken(secret: string): Promise<FoundPerson | null> {
    return this.find('access_token', secret);
  }

  private async find(table: 'session' | 'access_token', secret: string): Promise<FoundPerson | null> {
    const now = this.clock.now();
    const own = table === 'session' ? 'c.seen_at' : 'NULL::timestamptz';
    const open = table === 'session' ? '' : 'AND c.revoked_at IS NULL';
    const [found] = await this.database.query<FoundPerson & { seenAt: Date | null }>(
      `SELECT c.id AS "credentialId", p.id AS "personId", p.organisation_id AS "organisationId", p.language,
              ${own} AS "seenAt",
              coalesce((SELECT jsonb_agg(jsonb_build_object(
                          'role', g.role, 'fundId', g.fund_id, 'organisationId', g.organisation_id))
                          FROM role_grant g
                         WHERE g.person_id = p.id
                           AND $3::date BETWEEN g.valid_from AND coalesce(g.valid_to, 'infinity')
                       ), '[]') AS grants
         FROM ${table} c JOIN person p ON p.id = c.person_id
        WHERE c.token_hash = $1 AND c.expires_at > $2 AND p.active ${open}`,
      [digestOf(secret), now, now.toISOString().slice(0, 10)],
    );
    if (!found) return null;
    const { seenAt, ...person } = found;
    if (seenAt && now.getTime() - seenAt.getTime() > seenEveryMs) await this.see(found.credentialId, now);
    return person;
  }

  private async see(sessionId: string, now: Date): Promise<void> {
    await this.database.query('UPDATE session SET seen_at = $2 WHERE id = $1 AND seen_at < $2', [
      sessionId,
      now,
    ]);
  }
}
