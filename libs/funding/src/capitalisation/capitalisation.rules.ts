import { addDays, addMonths, type Day } from '#kernel';

/** Figures as the ledger keeps them, one row of `ledger_figure` each. */
export const ledgerFigures = [
  'deposited',
  'agentFees',
  'bankCharges',
  'directCosts',
  'interest',
  'otherIncome',
  'transferred',
  'refunded',
  'expended',
  'reserved',
  'released',
  'cashBalance',
  'openReservations',
] as const;
export type LedgerFigure = (typeof ledgerFigures)[number];

/** Figures that follow from the kept ones. */
export const derivedFigures = ['allocated', 'availableToAllocate'] as const;
export type Figure = LedgerFigure | (typeof derivedFigures)[number];
export const figures: readonly Figure[] = [...ledgerFigures, ...derivedFigures];

export type Figures = Record<Figure, bigint>;

/** Completes the kept figures: allocated = reserved − released, available = cash − open reservations. */
export function figuresOf(kept: Partial<Record<LedgerFigure, bigint>>): Figures {
  const all = Object.fromEntries(ledgerFigures.map((figure) => [figure, kept[figure] ?? 0n])) as Record<
    LedgerFigure,
    bigint
  >;
  return {
    ...all,
    allocated: all.reserved - all.released,
    availableToAllocate: all.cashBalance - all.openReservations,
  };
}

/** What is missing to the target, never below zero; null without a target (domain, Capitalisation). */
export function gapToTarget(targetMinor: bigint | null, depositedMinor: bigint): bigint | null {
  if (targetMinor === null) return null;
  return targetMinor > depositedMinor ? targetMinor - depositedMinor : 0n;
}

export const seriesSteps = ['month', 'year'] as const;
export type SeriesStep = (typeof seriesSteps)[number];

/** The last days of the months or years from one day to another; the last step ends on `to` itself. */
export function stepEnds(from: Day, to: Day, step: SeriesStep): Day[] {
  const ends: Day[] = [];
  const months = step === 'month' ? 1 : 12;
  let first = step === 'month' ? `${from.slice(0, 7)}-01` : `${from.slice(0, 4)}-01-01`;
  while (first <= to) {
    const next = addMonths(first, months);
    const end = addDays(next, -1);
    ends.push(end < to ? end : to);
    first = next;
  }
  return ends;
}
