import { DomainError, type FieldError, refuseFields, sumMinor } from '#kernel';

/** One cell of the matrix entity × tranche number. */
export interface TrancheCell {
  readonly organisationId: string;
  readonly number: number;
  readonly amountMinor: bigint;
}

/** A cell that was requested: its amount stands. */
export interface RequestedTranche extends TrancheCell {
  /** Whether a request lives (is not rejected). */
  readonly live: boolean;
}

/** Programme states in which the secretariat lays out the tranches. */
const planned = ['approved', 'approved_with_conditions', 'signed'];

/** Throws `transition-not-possible` unless the programme is approved and not yet active. */
export function requirePlannable(programmeState: string): void {
  if (planned.includes(programmeState)) return;
  throw new DomainError('transition-not-possible', { params: { state: programmeState } });
}

/**
 * Checks a matrix against the approved budget per entity: numbers of an entity are 1, 2, 3 … without gap, its
 * total stays within its budget, and what was requested stands. Every problem at once, pointing into
 * `/tranches`.
 */
export function checkTranches(
  cells: readonly TrancheCell[],
  budgets: ReadonlyMap<string, bigint>,
  requested: readonly RequestedTranche[],
): void {
  const errors = cells.flatMap((cell, index) => cellErrors(cell, index, cells, budgets));
  refuseFields([...errors, ...totalErrors(cells, budgets)]);
  for (const kept of requested) {
    const cell = cells.find((candidate) => isSame(candidate, kept));
    if (!cell || (kept.live && cell.amountMinor !== kept.amountMinor)) {
      throw new DomainError('tranche-requested', { params: { number: kept.number } });
    }
  }
}

function cellErrors(
  cell: TrancheCell,
  index: number,
  cells: readonly TrancheCell[],
  budgets: ReadonlyMap<string, bigint>,
): FieldError[] {
  const pointer = `/tranches/${index}`;
  if (!budgets.has(cell.organisationId)) {
    return [{ pointer: `${pointer}/organisation`, code: 'organisation-not-participant' }];
  }
  if (cells.findIndex((other) => isSame(other, cell)) < index) {
    return [{ pointer: `${pointer}/number`, code: 'value-repeated' }];
  }
  const before = { ...cell, number: cell.number - 1 };
  if (cell.number > 1 && !cells.some((other) => isSame(other, before))) {
    return [{ pointer: `${pointer}/number`, code: 'tranche-number-gap' }];
  }
  return [];
}

function totalErrors(cells: readonly TrancheCell[], budgets: ReadonlyMap<string, bigint>): FieldError[] {
  return [...budgets].flatMap(([organisationId, budgetMinor]): FieldError[] => {
    const own = cells.filter((cell) => cell.organisationId === organisationId);
    if (sumMinor(own.map(({ amountMinor }) => amountMinor)) <= budgetMinor) return [];
    const last = cells.findLastIndex((cell) => cell.organisationId === organisationId);
    return [{ pointer: `/tranches/${last}/amount`, code: 'tranches-above-budget' }];
  });
}

/** Whether the tranches of every entity add up to its budget. */
export function isComplete(cells: readonly TrancheCell[], budgets: ReadonlyMap<string, bigint>): boolean {
  return [...budgets].every(([organisationId, budgetMinor]) => {
    const own = cells.filter((cell) => cell.organisationId === organisationId);
    return sumMinor(own.map(({ amountMinor }) => amountMinor)) === budgetMinor;
  });
}

function isSame(
  a: { organisationId: string; number: number },
  b: { organisationId: string; number: number },
) {
  return a.organisationId === b.organisationId && a.number === b.number;
}
