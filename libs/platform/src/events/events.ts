import { Injectable } from '@nestjs/common';
import { type Actor, Clock, newId } from '#kernel';
import { send, type Tx } from '../database/index.js';
import { canonicalJson } from './canonical.js';
import type { EventName, NewEvent } from './event-payloads.js';
import { Nudge } from './nudge.js';

/**
 * Writes history. An event is inserted in the transaction of the change that it tells of, and never
 * altered.
 */
@Injectable()
export class Events {
  constructor(
    private readonly clock: Clock,
    private readonly nudge: Nudge,
  ) {}

  /** Records one event (sent, not waited for) and queues it for the dispatcher; returns the event's id. */
  async record<Name extends EventName>(tx: Tx, actor: Actor, event: NewEvent<Name>): Promise<string> {
    const occurredAt = this.clock.now();
    const id = newId(occurredAt);
    const payload = JSON.stringify(event.payload);
    const canonical = canonicalJson({
      id,
      fundId: event.fundId,
      name: event.name,
      subject: event.subject,
      actorId: actor.personId,
      requestId: actor.requestId,
      occurredAt: occurredAt.toISOString(),
      // As it will be read again, so that the seal can be recomputed.
      payload: JSON.parse(payload) as unknown,
    });
    send(
      tx,
      `WITH written AS (
         INSERT INTO event (id, fund_id, name, subject_type, subject_id, actor_id, request_id, occurred_at,
                            payload,
                            canonical)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id),
       unsealed AS (INSERT INTO event_unsealed (event_id) SELECT id FROM written)
       INSERT INTO outbox (event_id) SELECT id FROM written`,
      [
        id,
        event.fundId,
        event.name,
        event.subject.type,
        event.subject.id,
        actor.personId,
        actor.requestId,
        occurredAt,
        payload,
        canonical,
      ],
    );
    this.nudge.after(tx);
    return id;
  }
}
