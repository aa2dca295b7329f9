import { addDays, addMonths, type Day } from '#kernel';

/** Figures as the ledger keeps them, one row of `ledger_figure` each. */
export const ledgerFigures = [
  'deposited',
  'agentFees',
  'bankCharges',
  'directCosts',
  'interest',
  'otherIncome',
  'exchangeDifferences',
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

/** What comes before a deposit: announced, and signed; `Open` is what of it is still to come. */
export const promiseFigures = ['pledged', 'pledgedOpen', 'committed', 'committedOpen'] as const;
export type PromiseFigure = (typeof promiseFigures)[number];
export type Promises = Record<PromiseFigure, bigint>;

/** The four figures of promises; those without a row are zero. */
export function promisesOf(kept: Partial<Record<PromiseFigure, bigint>>): Promises {
  return Object.fromEntries(promiseFigures.map((figure) => [figure, kept[figure] ?? 0n])) as Promises;
}

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

/**
 * What is neither received nor signed of the target, never below zero; null without a target (domain,
 * Capitalisation). Money that is received and not applied yet may count in both: the gap may then be larger
 * by up to the figure `unapplied`, which is told beside it (docs/adr/0193).
 */
export function gapToTarget(
  targetMinor: bigint | null,
  depositedMinor: bigint,
  committedOpenMinor: bigint,
): bigint | null {
  if (targetMinor === null) return null;
  const gap = targetMinor - depositedMinor - committedOpenMinor;
  return gap > 0n ? gap : 0n;
}

export interface TargetPeriod {
  amountMinor: bigint;
  startsOn: Day;
  endsOn: Day;
}

/** The target whose period contains the day, else the one that ended last. Periods do not overlap. */
export function targetOn(targets: readonly TargetPeriod[], day: Day): TargetPeriod | null {
  const begun = targets.filter(({ startsOn }) => startsOn <= day);
  return begun.reduce<TargetPeriod | null>(
    (latest, target) => (latest === null || target.startsOn > latest.startsOn ? target : latest),
    null,
  );
}

export const seriesSteps = ['month', 'quarter', 'year'] as const;
export type SeriesStep = (typeof seriesSteps)[number];

const stepMonths: Record<SeriesStep, number> = { month: 1, quarter: 3, year: 12 };

/** The first day of the month, quarter or year that contains the day. */
export function stepStart(day: Day, step: SeriesStep): Day {
  const month = Number(day.slice(5, 7)) - 1;
  const first = month - (month % stepMonths[step]) + 1;
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

/** The last days of the months, quarters or years between two days; the last step ends on `to` itself. */
export function stepEnds(from: Day, to: Day, step: SeriesStep): Day[] {
  const ends: Day[] = [];
  let first = stepStart(from, step);
  while (first <= to) {
    const next = addMonths(first, stepMonths[step]);
    const end = addDays(next, -1);
    ends.push(end < to ? end : to);
    first = next;
  }
  return ends;
}
