import { type EventName, type Subject } from '#platform/events';
import { row, type Tx } from '#platform/database';

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

/** The event with this id. */
export async function eventById(tx: Tx, id: string): Promise<RecordedEvent | null> {
  const found = await row<{ event: RecordedEvent }>(
    tx,
    `SELECT ${eventObject} AS event FROM event e WHERE e.id = $1`,
    [id],
  );
  return found?.event ?? null;
}
