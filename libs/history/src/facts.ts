import { type Language, moneyText } from '#kernel';
import type { EventPayloads } from '#platform/events';
import { factValues, historyTexts } from './texts/texts.js';

type KeysOf<Payload> = Payload extends unknown
  ? string extends keyof Payload
    ? never
    : keyof Payload
  : never;

/** Ids that say nothing to people, and what the event’s subject says already. */
type Unsaid =
  | 'attachmentId'
  | 'code'
  | 'commentId'
  | 'endorsementId'
  | 'eventId'
  | 'grantId'
  | 'reversedBy'
  | 'tokenId'
  | 'waiverId';

/** What events tell people, by the names of their payloads. */
export type FactKey = Exclude<KeysOf<EventPayloads[keyof EventPayloads]>, Unsaid>;

export const factKinds = ['amount', 'day', 'digest', 'record', 'text'] as const;
export type FactKind = (typeof factKinds)[number];

/** A record that an event is about or speaks of; without a title it is not the reader’s to open. */
export interface NamedRecord {
  type: string;
  id: string;
  code: string | null;
  title: string | null;
}

/** One fact of an event, labelled in the reader’s language. Amounts are in the fund’s currency. */
export interface Fact {
  key: string;
  label: string;
  kind: FactKind;
  value: string;
  record: NamedRecord | null;
}

export interface RecordReference {
  type: string;
  id: string;
}

const amounts: readonly FactKey[] = ['amount', 'available', 'expenditure', 'total'];
const days: readonly FactKey[] = [
  'amendedOn',
  'announcedOn',
  'dueOn',
  'endedOn',
  'endsOn',
  'signedOn',
  'startsOn',
  'validFrom',
  'valueDate',
  'withdrawnOn',
];
const digests: readonly FactKey[] = ['digest', 'sha256'];

const records: Partial<Record<FactKey, string>> = {
  conceptNoteId: 'concept-note',
  contributorId: 'organisation',
  decisionId: 'decision',
  noteId: 'concept-note',
  organisationId: 'organisation',
  programmeId: 'programme',
  reviewerId: 'person',
  seatId: 'seat',
  sessionId: 'session',
};

type Payload = Record<string, unknown>;

/** The records that a payload speaks of. */
export function recordsIn(payload: Payload): RecordReference[] {
  return Object.keys(payload).flatMap((key) => referenceAt(payload, key) ?? []);
}

/** What an event tells, in the order of its payload; `named` knows the records that the reader may know. */
export function factsOf(
  payload: Payload,
  language: Language,
  named: (reference: RecordReference) => NamedRecord | null,
): Fact[] {
  const labels: Partial<Record<string, string>> = historyTexts[language].facts;
  return Object.entries(payload).flatMap(([key, value]): Fact[] => {
    const label = labels[key];
    if (label === undefined || value === null || value === '') return [];
    // What was never submitted has no version yet.
    if (key === 'version' && value === 0) return [];
    const reference = referenceAt(payload, key);
    if (!reference)
      return [
        { key, label, kind: kindOf(key as FactKey), value: textOf(key, value, language), record: null },
      ];
    const record = named(reference);
    const name = record?.title ?? record?.code;
    // A record that the reader may not know is left out: its id would tell that it exists.
    return record && name ? [{ key, label, kind: 'record', value: name, record }] : [];
  });
}

function referenceAt(payload: Payload, key: string): RecordReference | null {
  const id = payload[key];
  if (typeof id !== 'string') return null;
  const type = key === 'subjectId' ? payload['kind'] : records[key as FactKey];
  return typeof type === 'string' ? { type, id } : null;
}

function kindOf(key: FactKey): FactKind {
  if (amounts.includes(key)) return 'amount';
  if (days.includes(key)) return 'day';
  return digests.includes(key) ? 'digest' : 'text';
}

function textOf(key: string, value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.join(', ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  // An amount in a currency of its own, `EUR 500000.00`, not in the fund’s.
  const [currency, amount] = text.split(' ');
  if (key === 'donorAmount' && currency && amount) return moneyText(amount, currency, language);
  const words: Partial<Record<string, Partial<Record<string, string>>>> = factValues[language];
  return words[key]?.[text] ?? text;
}
