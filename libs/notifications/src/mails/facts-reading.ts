import { type Language, moneyText } from '#kernel';
import { row, type Tx } from '#platform/database';
import { type Quote, quoteOf } from './quotes.js';
import type { RecordedEvent } from './recorded-event.js';

/** What the sentences of a message may name. All text, ready to be read. `path` is where the button leads. */
export type Facts = Record<string, string>;

export interface FactsContext {
  readonly tx: Tx;
  readonly event: RecordedEvent;
  readonly language: Language;
  /** Secret of a link to the account, made for this message alone; empty where no message needs one. */
  readonly secret: string;
}

export interface FactsKindOf {
  /** One of each, for previews and tests; loading gives the same names. */
  readonly sample: Facts;
  /** Facts as they are now. Null when the record is gone. */
  readonly load: (context: FactsContext) => Promise<Facts | null>;
}

/** Reads facts of the event’s subject ($1) in a language ($2). */
export function read(context: FactsContext, sql: string): Promise<Facts | null> {
  return row<Facts>(context.tx, sql, [context.event.subject.id, context.language]);
}

export function payloadText({ event }: FactsContext, name: string): string {
  return String(event.payload[name] ?? '');
}

/** A payload’s amount in the currency that was read beside it. */
export function withAmount(context: FactsContext, facts: Facts | null, name = 'amount'): Facts | null {
  if (!facts) return null;
  const { currency = 'USD', ...others } = facts;
  return { ...others, amount: moneyText(payloadText(context, name), currency, context.language) };
}

export async function withQuote(
  context: FactsContext,
  facts: Facts | null,
  quote: Quote,
): Promise<Facts | null> {
  return facts && { ...facts, quote: await quoteOf(context.tx, context.event, quote) };
}

export const fund = 'f.name->>$2::text AS fund';
export const fundSample = { fund: 'Migration Multi-Partner Trust Fund' };
export const noteSample = { ...fundSample, code: 'MIG00-CN-0042', title: 'Safe recruitment corridors' };
export const programmeSample = { ...fundSample, code: 'MIG00-JP-0007', title: 'Safe recruitment corridors' };
export const quoteSample = { quote: 'Please name the baseline.\n\nThe committee reads it again in June.' };
export const amountSample = { amount: 'USD 1,500,000.00' };
