import { Injectable } from '@nestjs/common';
import { Database, rows } from '../database/index.js';
import type { EventName } from './event-payloads.js';

export interface OutboxEvent {
  readonly id: string;
  readonly name: EventName;
}

/** Events that are committed and not yet handed on. */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /**
   * Hands the oldest events with the given names to `dispatch` and forgets them when it succeeds. Several
   * processes
   * may take at once and get different events. A process that dies in between hands the same events on again.
   * Names that this version does not know stay for one that does. Returns how many were taken.
   */
  take(
    names: readonly string[],
    limit: number,
    dispatch: (events: OutboxEvent[]) => Promise<void>,
  ): Promise<number> {
    return this.database.transaction(async (tx) => {
      const events = await rows<OutboxEvent>(
        tx,
        `SELECT e.id, e.name FROM outbox o JOIN event e ON e.id = o.event_id
          WHERE e.name = ANY($1) ORDER BY o.event_id LIMIT $2 FOR UPDATE OF o SKIP LOCKED`,
        [names, limit],
      );
      if (events.length === 0) return 0;
      await dispatch(events);
      await rows(tx, 'DELETE FROM outbox WHERE event_id = ANY($1)', [events.map(({ id }) => id)]);
      return events.length;
    });
  }
}
