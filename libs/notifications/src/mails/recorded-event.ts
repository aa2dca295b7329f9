import { type EventName, type Subject } from '#platform/events';
import { rows, type Tx } from '#platform/database';

/** An event as read back from history. */
export interface RecordedEvent {
  readonly id: string;
  readonly name: EventName;
  readonly fundId: string | null;
  readonly subject: Subject;
  readonly actorId: string | null;
  readonly requestId: string;
  readonly payload: Readonly<Record<string, string | number | null | undefined>>;
}

/** SQL that makes a `RecordedEvent` of the event `e`. */
export const eventObject = `jsonb_build_object('id', e.id, 'name', e.name, 'fundId', e.fund_id,
  'actorId', e.actor_id, 'requestId', e.request_id, 'payload', e.payload,
  'subject', jsonb_build_object('type', e.subject_type, 'id', e.subject_id))`;

/** The events with these ids, oldest first. */
export async function eventsById(tx: Tx, ids: readonly string[]): Promise<RecordedEvent[]> {
  const found = await rows<{ event: RecordedEvent }>(
    tx,
    `SELECT ${eventObject} AS event FROM event e WHERE e.id = ANY ($1::uuid[]) ORDER BY e.id`,
    [ids],
  );
  return found.map(({ event }) => event);
}
