import { addDays, type Day, DomainError, type FieldError } from '#kernel';

/** Where money stands. The last four are kept per participating organisation and programme. */
export const accountKinds = [
  'cash',
  'contribution',
  'unidentified',
  'bank-charge',
  'agent-fee',
  'direct-cost',
  'income',
  'exchange-difference',
  'advance',
  'programme-expense',
  'unallocated',
  'reserved',
  'settled',
] as const;
export type AccountKind = (typeof accountKinds)[number];

/** What a posting tells of. The last three are the allotment book's, the others the cash book's. */
export const postingKinds = [
  'deposit',
  'identify',
  'agent-fee',
  'bank-charge',
  'direct-cost',
  'interest',
  'other-income',
  'exchange-gain',
  'exchange-loss',
  'transfer',
  'expenditure',
  'refund',
  'reserve',
  'settle',
  'release',
] as const;
export type PostingKind = (typeof postingKinds)[number];

export const books = ['cash', 'allotment'] as const;
export type Book = (typeof books)[number];

export interface AccountKey {
  readonly kind: AccountKind;
  readonly organisationId?: string;
  readonly programmeId?: string;
}

/** One side of a posting: debit positive, credit negative, in minor units of the fund's currency. */
export interface Line {
  readonly account: AccountKey;
  readonly amountMinor: bigint;
}

/** A fund's running totals, as locked before anything is booked. */
export interface Position {
  readonly cashMinor: bigint;
  readonly reservedOpenMinor: bigint;
  /** What signed agreements still promise, as far as the fund’s policy lets it be allocated. */
  readonly receivablesMinor: bigint;
  readonly closedThrough: Day | null;
  readonly today: Day;
  /** The fund's first day, as its settings say today. */
  readonly beganOn: Day;
  readonly currency: string;
}

const allotment = new Set<string>(['unallocated', 'reserved', 'settled', 'reserve', 'settle', 'release']);

/** The book of an account or posting. */
export function bookOf(kind: AccountKind | PostingKind): Book {
  return allotment.has(kind) ? 'allotment' : 'cash';
}

function pair(debit: AccountKey, credit: AccountKey, amountMinor: bigint): Line[] {
  return [
    { account: debit, amountMinor },
    { account: credit, amountMinor: -amountMinor },
  ];
}

const cash: AccountKey = { kind: 'cash' };

/**
 * A deposit of the gross amount, of which the banks kept the charge on the way (design, Money). Money of
 * which nobody knows whose it is (`null`) waits on an account of its own.
 */
export function depositLines(contributorId: string | null, amountMinor: bigint, chargeMinor: bigint): Line[] {
  const lines: Line[] = [
    { account: cash, amountMinor: amountMinor - chargeMinor },
    { account: { kind: 'bank-charge' }, amountMinor: chargeMinor },
    { account: contributionOf(contributorId), amountMinor: -amountMinor },
  ];
  return lines.filter((line) => line.amountMinor !== 0n);
}

function contributionOf(contributorId: string | null): AccountKey {
  return contributorId === null
    ? { kind: 'unidentified' }
    : { kind: 'contribution', organisationId: contributorId };
}

/** An unidentified deposit turns out to be of a contributor. */
export function identifyLines(contributorId: string, amountMinor: bigint): Line[] {
  return pair(contributionOf(null), contributionOf(contributorId), amountMinor);
}

/** Money that the fund pays for itself: the agent's fee, a bank charge, a direct cost. */
export function costLines(kind: 'agent-fee' | 'bank-charge' | 'direct-cost', amountMinor: bigint): Line[] {
  return pair({ kind }, cash, amountMinor);
}

/** Interest and other income. */
export function incomeLines(amountMinor: bigint): Line[] {
  return pair(cash, { kind: 'income' }, amountMinor);
}

/**
 * What the bank credited more (`exchange-gain`) or less than what the operational rate says. The deposit
 * keeps its rate: history is never recomputed.
 */
export function exchangeLines(kind: 'exchange-gain' | 'exchange-loss', amountMinor: bigint): Line[] {
  const difference: AccountKey = { kind: 'exchange-difference' };
  return kind === 'exchange-gain' ? pair(cash, difference, amountMinor) : pair(difference, cash, amountMinor);
}

/** What the postings of a programme are about. */
export interface Share {
  readonly programmeId: string;
  readonly organisationId: string;
  readonly amountMinor: bigint;
}

/** The lines of a posting that concerns one organisation in one programme. */
export function shareLines(
  kind: 'transfer' | 'expenditure' | 'refund' | 'reserve' | 'settle' | 'release',
  { programmeId, organisationId, amountMinor }: Share,
): Line[] {
  const of = (account: AccountKind): AccountKey => ({ kind: account, organisationId, programmeId });
  const unallocated: AccountKey = { kind: 'unallocated' };
  switch (kind) {
    case 'transfer':
      return pair(of('advance'), cash, amountMinor);
    case 'expenditure':
      return pair(of('programme-expense'), of('advance'), amountMinor);
    case 'refund':
      return pair(cash, of('advance'), amountMinor);
    case 'reserve':
      return pair(unallocated, of('reserved'), amountMinor);
    case 'settle':
      return pair(of('reserved'), of('settled'), amountMinor);
    case 'release':
      return pair(of('reserved'), unallocated, amountMinor);
  }
}

/** The mirror of a posting's lines: what a correction books. */
export function reversedLines<L extends { readonly amountMinor: bigint }>(lines: readonly L[]): L[] {
  return lines.map((line) => ({ ...line, amountMinor: -line.amountMinor }));
}

/** The first day that still takes postings. */
export function firstOpenDay(closedThrough: Day | null): Day | null {
  return closedThrough === null ? null : addDays(closedThrough, 1);
}

/** Between which days a day may lie; null where the other end is free. */
export interface DayLimits extends Pick<Position, 'today' | 'closedThrough'> {
  readonly beganOn: Day | null;
}

/**
 * What is wrong with an entered day: it may be neither in the future, nor before the fund began, nor in
 * closed books.
 */
export function valueDateErrors(valueDate: Day, limits: DayLimits, pointer = '/valueDate'): FieldError[] {
  const { today, beganOn, closedThrough } = limits;
  if (beganOn !== null && valueDate < beganOn) {
    return [{ pointer, code: 'day-before-fund', params: { began: beganOn } }];
  }
  if (valueDate > today) return [{ pointer, code: 'day-in-future', params: { today } }];
  if (closedThrough !== null && valueDate <= closedThrough) {
    const params = { closed: closedThrough, open: addDays(closedThrough, 1) };
    return [{ pointer, code: 'day-in-closed-period', params }];
  }
  return [];
}

/**
 * When a truth is booked that belongs to closed books: on the first open day, naming the month it adjusts.
 */
export function openValueDate(
  valueDate: Day,
  closedThrough: Day | null,
): { valueDate: Day; adjustsMonth: Day | null } {
  const open = firstOpenDay(closedThrough);
  if (open === null || valueDate >= open) return { valueDate, adjustsMonth: null };
  return { valueDate: open, adjustsMonth: `${valueDate.slice(0, 7)}-01` };
}

/**
 * What may be allocated: cash, and receivables where the policy counts them, less open reservations. Below
 * zero when the fund is over-allocated.
 */
export function availableMinor(
  position: Pick<Position, 'cashMinor' | 'reservedOpenMinor' | 'receivablesMinor'>,
): bigint {
  return position.cashMinor + position.receivablesMinor - position.reservedOpenMinor;
}

export type AvailableLimit = 'cash' | 'cash-and-receivables';

/** Which limit refuses what is more than available. */
export function limitOf({ receivablesMinor }: Pick<Position, 'receivablesMinor'>): AvailableLimit {
  return receivablesMinor > 0n ? 'cash-and-receivables' : 'cash';
}

/** Kinds that the administrative agent corrects by hand; the others belong to another context's record. */
export const reversibleByHand: ReadonlySet<PostingKind> = new Set([
  'deposit',
  'identify',
  'agent-fee',
  'bank-charge',
  'direct-cost',
  'interest',
  'other-income',
  'exchange-gain',
  'exchange-loss',
  'refund',
]);

export interface PeriodFacts {
  readonly state: 'open' | 'closed';
  readonly endsOn: Day;
}

/** Whether a month may be closed now: it is over, open, and every earlier one is closed. */
export function requireClosable(period: PeriodFacts, today: Day, earliestOpen: Day | null): void {
  if (period.state === 'closed')
    throw new DomainError('transition-not-possible', { params: { state: 'closed' } });
  if (period.endsOn >= today) throw new DomainError('period-not-over', { params: { ends: period.endsOn } });
  if (earliestOpen !== null) {
    throw new DomainError('period-earlier-open', { params: { earliest: earliestOpen.slice(0, 7) } });
  }
}
