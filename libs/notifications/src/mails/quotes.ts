import { row, type Tx } from '#platform/database';
import type { RecordedEvent } from './recorded-event.js';

/**
 * What somebody wrote for those concerned, as the last of its kind; $1 is the subject’s id,
 * $2 the decision that a programme’s event names.
 */
const quotes = {
  noteDecision: `SELECT d.text_for_applicant AS quote FROM decision d
                  WHERE d.concept_note_id = $1 ORDER BY d.decided_at DESC, d.id DESC LIMIT 1`,
  programmeDecision: `SELECT d.text_for_applicant AS quote FROM decision d
                       WHERE d.programme_id = $1 AND d.id = $2`,
  noteReturn: returnOf('concept_note_transition', 'note_id'),
  programmeReturn: returnOf('programme_transition', 'programme_id'),
} as const;
export type Quote = keyof typeof quotes;

function returnOf(table: string, key: string): string {
  return `SELECT t.reason AS quote FROM ${table} t
           WHERE t.${key} = $1 AND t.verb = 'return' ORDER BY t.id DESC LIMIT 1`;
}

/**
 * The words themselves, read when the message is made: an event carries no text. A dash where none are found,
 * so that the message still goes out.
 */
export async function quoteOf(tx: Tx, event: RecordedEvent, quote: Quote): Promise<string> {
  const named = quote === 'programmeDecision' ? [event.payload['decisionId']] : [];
  const found = await row<{ quote: string | null }>(tx, quotes[quote], [event.subject.id, ...named]);
  return found?.quote?.trim() || '—';
}
