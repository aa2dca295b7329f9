import { sumMinor } from '#kernel';

/** One category of a financial report. `actualMinor` is null until told: nothing told is not zero. */
export interface ExpenditureLine {
  readonly category: string;
  readonly budgetMinor: bigint;
  readonly previousMinor: bigint;
  readonly actualMinor: bigint | null;
}

export interface ExpenditureTotals {
  readonly budgetMinor: bigint;
  readonly previousMinor: bigint;
  /** What is told so far; null when nothing is. */
  readonly actualMinor: bigint | null;
  readonly cumulativeMinor: bigint;
}

/** Sums over the categories; categories that are not told do not count as zero. */
export function totalsOf(lines: readonly ExpenditureLine[]): ExpenditureTotals {
  const told = lines.flatMap(({ actualMinor }) => (actualMinor === null ? [] : [actualMinor]));
  const previousMinor = sumMinor(lines.map((line) => line.previousMinor));
  return {
    budgetMinor: sumMinor(lines.map((line) => line.budgetMinor)),
    previousMinor,
    actualMinor: told.length === 0 ? null : sumMinor(told),
    cumulativeMinor: previousMinor + sumMinor(told),
  };
}

/**
 * Delivery rate = expenditure ÷ net funded amount (transfers − refunds), in hundredths of a per cent, rounded
 * once, half away from zero (domain.md §4). Null when nothing net was funded.
 */
export function deliveryRateBasisPoints(expenditureMinor: bigint, netFundedMinor: bigint): bigint | null {
  if (netFundedMinor <= 0n) return null;
  const scaled = expenditureMinor * 20_000n + (expenditureMinor < 0n ? -netFundedMinor : netFundedMinor);
  return scaled / (netFundedMinor * 2n);
}

export type FinancialWarning = 'delivery-above-funded' | 'category-above-budget' | 'period-not-over';

/** What deserves a look before certifying or accepting. Warnings never block. */
export function financialWarnings(
  lines: readonly ExpenditureLine[],
  netFundedMinor: bigint,
  periodOver: boolean,
): FinancialWarning[] {
  const { cumulativeMinor } = totalsOf(lines);
  const above = lines.some((line) => line.previousMinor + (line.actualMinor ?? 0n) > line.budgetMinor);
  return [
    ...(cumulativeMinor > netFundedMinor ? (['delivery-above-funded'] as const) : []),
    ...(above ? (['category-above-budget'] as const) : []),
    ...(periodOver ? [] : (['period-not-over'] as const)),
  ];
}
