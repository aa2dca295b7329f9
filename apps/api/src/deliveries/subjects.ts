import { readsAll, type RecordNames } from '#history';
import { type SignedInActor } from '#kernel';
import { type DeliveryItem } from '#notifications';
import { type DeliveryAnswer } from './deliveries.dto.js';

/** Names the record of each message, in one statement; null for what has no name for the reader. */
export async function withSubjects(
  names: RecordNames,
  actor: SignedInActor,
  fundId: string,
  items: readonly DeliveryItem[],
): Promise<DeliveryAnswer[]> {
  const asked = items.map(({ subject }) => subject);
  const named = await names.of(actor, fundId, asked, readsAll(actor, fundId));
  return items.map((item) => ({ ...item, subject: named(item.subject) }));
}
