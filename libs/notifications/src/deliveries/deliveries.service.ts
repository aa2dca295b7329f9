import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, hasRole, newId, systemActor } from '#kernel';
import { Config } from '#platform/config';
import { Database, row, rows, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { recipientsOf } from '../mails/audiences.js';
import { type MailDeclaration, mailsOf } from '../mails/mails.js';
import { eventsById, type RecordedEvent } from '../mails/recorded-event.js';
import { messageIdOf } from './addresses.js';
import { attemptsPerSending, type DeliveryState, mayResend } from './delivery.rules.js';

/** A delivery that waits to be sent, and which attempt that will be. */
export interface OpenDelivery {
  id: string;
  attempts: number;
}

/** The job that makes deliveries of an event; with event and person it makes a delivery unique. */
const job = 'notify';

/** Requests of demo data begin so: their messages are kept as if sent at the time, and nobody gets them. */
const simulation = 'simulation';

/** Makes one delivery for each person who is to be told of an event, and lets staff have one sent again. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly config: Config,
  ) {}

  /**
   * Finds who is to be told of the events and keeps one delivery for each person and event: all or none. May
   * be repeated and broken off at any point: nobody gets a second one. Returns what waits to be sent.
   */
  async prepare(eventIds: readonly string[]): Promise<OpenDelivery[]> {
    const events = await eventsById(this.database.source.manager, eventIds);
    const told = events.flatMap((event) =>
      mailsOf(event.name).map(([template, mail]) => ({ event, template, mail })),
    );
    const keepAll = async () => {
      const open = new Map<string, OpenDelivery>();
      for (const { event, template, mail } of told)
        for (const delivery of await this.keep(event, template, mail)) open.set(delivery.id, delivery);
      return [...open.values()];
    };
    // One statement is a transaction of its own.
    return told.length > 1 ? this.database.together(keepAll) : keepAll();
  }

  /**
   * Has a delivery that is over sent again, as a new message. Throws `not-found`, `version-stale` or
   * `transition-not-possible`.
   */
  async resend(actor: Actor, fundId: string, id: string, version: number): Promise<void> {
    if (!hasRole(actor, fundId, 'secretariat', 'administrator')) throw new DomainError('not-found');
    await this.database.transaction(async (tx) => {
      const found = await row<{ state: DeliveryState; version: number; eventId: string; template: string }>(
        tx,
        `SELECT state, version, event_id AS "eventId", template
           FROM delivery WHERE id = $1 AND fund_id = $2 FOR UPDATE`,
        [id, fundId],
      );
      if (!found) throw new DomainError('not-found');
      const { state, eventId, template } = found;
      const subject = { type: 'delivery', id };
      await requireVersion(tx, found, version, subject, actor);
      if (!mayResend(state)) throw new DomainError('transition-not-possible', { params: { state } });
      await rows(
        tx,
        `UPDATE delivery SET state = 'queued', version = version + 1, due_at = $2, uncertain_at = NULL,
                claimed_until = NULL, last_error = NULL, attempts_allowed = attempts + $3, message_id = $4
          WHERE id = $1`,
        [id, this.clock.now(), attemptsPerSending, messageIdOf(newId(), this.config.get('PUBLIC_URL'))],
      );
      const payload = { eventId, template };
      await this.events.record(tx, actor, { name: 'delivery.resend-requested', fundId, subject, payload });
    });
  }

  /** The deliveries that recorded events of the deliveries themselves are about, if they wait. */
  async waiting(eventIds: readonly string[]): Promise<OpenDelivery[]> {
    return this.database.query<OpenDelivery>(
      `SELECT d.id, d.attempts FROM event e JOIN delivery d ON d.id = e.subject_id
        WHERE e.id = ANY ($1::uuid[]) AND d.state = 'queued'`,
      [eventIds],
    );
  }

  /** Deliveries whose time has come although no job seems to work on them: the safety behind the queue. */
  async due(graceMs: number, limit = 500): Promise<OpenDelivery[]> {
    const now = this.clock.now();
    return this.database.query<OpenDelivery>(
      `SELECT id, attempts FROM delivery
        WHERE (state = 'queued' AND due_at <= $1) OR (state = 'sending' AND claimed_until <= $2)
        ORDER BY due_at LIMIT $3`,
      [new Date(now.getTime() - graceMs), now, limit],
    );
  }

  /** Records that a delivery came to no good end, or that nobody can say which. */
  async recordTrouble(
    tx: Tx,
    delivery: { id: string; fundId: string | null; event: { id: string }; template: string },
    name: 'delivery.failed' | 'delivery.uncertain',
  ): Promise<void> {
    const { id, fundId, event, template } = delivery;
    const subject = { type: 'delivery', id };
    await this.events.record(tx, systemActor('worker'), {
      name,
      fundId,
      subject,
      payload: { eventId: event.id, template },
    });
  }

  // Returns the event’s deliveries that wait, those kept before by a job that was broken off too.
  private keep(event: RecordedEvent, template: string, mail: MailDeclaration): Promise<OpenDelivery[]> {
    const now = this.clock.now();
    const simulated = event.requestId.startsWith(simulation);
    const people = recipientsOf(event, mail.to, now);
    const [start, end] = messageIdOf('|', this.config.get('PUBLIC_URL')).split('|');
    return this.database.query<OpenDelivery>(
      `WITH made AS (
         INSERT INTO delivery (id, event_id, fund_id, job, person_id, channel, template, state, message_id,
                               attempts_allowed, due_at, created_at)
         SELECT n.id, $6, $1, $7, n.person_id, 'email', $8, $9, $10::text || n.id || $11::text, $12, $13, $13
           FROM (SELECT uuidv7() AS id, r.id AS person_id FROM (${people.sql}) r OFFSET 0) n
         ON CONFLICT ON CONSTRAINT delivery_once DO NOTHING RETURNING id, attempts, state)
       SELECT id, attempts FROM made WHERE state = 'queued'
       UNION ALL
       SELECT id, attempts FROM delivery WHERE event_id = $6 AND job = $7 AND state = 'queued'`,
      [
        ...people.params,
        event.id,
        job,
        template,
        simulated ? 'simulated' : 'queued',
        start,
        end,
        attemptsPerSending,
        now,
      ],
    );
  }
}
