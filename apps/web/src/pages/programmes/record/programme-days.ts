import type { Schema } from '../../../api/client';
import { sumOf } from '../../../parts/decimal';
import type { TimelineEvent } from '../../../pictures/timeline-layout';

/** What is known about a programme's days; what the reader may not see is empty. */
export interface KnownDays {
  decisions: readonly Pick<Schema<'DecisionItem'>, 'decidedOn' | 'outcomeLabel'>[];
  signatures: readonly Pick<Schema<'SignatureAnswer'>, 'signedOn'>[];
  transfers: readonly Pick<Schema<'TransferItemAnswer'>, 'valueDate' | 'amount' | 'state'>[];
  obligations: readonly Pick<
    Schema<'ObligationItemAnswer'>,
    'dueOn' | 'typeLabel' | 'periodEnd' | 'state' | 'overdue'
  >[];
}

/** The words of what happens on a day. */
export interface DayWords {
  decided: (outcome: string) => string;
  signed: (count: number) => string;
  transferred: (amount: string, count: number) => string;
  report: (type: string, year: string, state: 'accepted' | 'late' | 'due', count: number) => string;
}

/**
 * One event for what happened on a day, however many hands it took: four organisations that owe the same
 * report are one mark, late as soon as one of them is.
 */
export function programmeDays(known: KnownDays, words: DayWords): TimelineEvent[] {
  const done = (day: string, label: string): TimelineEvent => ({ day, label, kind: 'done' });
  return [
    ...known.decisions.map(({ decidedOn, outcomeLabel }) => done(decidedOn, words.decided(outcomeLabel))),
    ...groups(known.signatures, ({ signedOn }) => signedOn).map(([day, all]) =>
      done(day, words.signed(all.length)),
    ),
    ...groups(
      known.transfers.filter(({ state, valueDate }) => state === 'executed' && valueDate !== null),
      ({ valueDate }) => valueDate!,
    ).map(([day, all]) => done(day, words.transferred(sumOf(all.map(({ amount }) => amount)), all.length))),
    ...groups(
      known.obligations.filter(({ state }) => state !== 'waived'),
      ({ dueOn, typeLabel, periodEnd }) => [dueOn, typeLabel, periodEnd].join(' '),
    ).map(([, all]) => reportDue(all, words)),
  ];
}

function reportDue(all: KnownDays['obligations'], words: DayWords): TimelineEvent {
  const { dueOn: day, typeLabel, periodEnd } = all[0]!;
  const label = (state: 'accepted' | 'late' | 'due') =>
    words.report(typeLabel, periodEnd.slice(0, 4), state, all.length);
  if (all.some(({ overdue }) => overdue)) return { day, label: label('late'), kind: 'late' };
  if (all.every(({ state }) => state === 'met')) return { day, label: label('accepted'), kind: 'done' };
  return { day, label: label('due'), kind: 'planned' };
}

function groups<Item>(items: readonly Item[], key: (item: Item) => string): [string, Item[]][] {
  const found = new Map<string, Item[]>();
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item]);
  return [...found];
}
