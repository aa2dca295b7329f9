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

/** The event with this id. */
export function eventById(tx: Tx, id: string): Promise<RecordedEvent | null> {
  return row<RecordedEvent>(
    tx,
    `SELECT id, name, fund_id AS "fundId", actor_id AS "actorId", request_id AS "requestId", payload,
            jsonb_build_object('type', subject_type, 'id', subject_id) AS subject
       FROM event WHERE id = $1`,
    [id],
  );
}
