import type { Schema } from '../../../api/client';
import type { GridValues } from '../../../parts/grid/grid-values';

/** The planned tranches as a grid: organisation, then number. */
export function planOf(matrix: Pick<Schema<'TrancheMatrixAnswer'>, 'organisations'>): GridValues {
  return Object.fromEntries(
    matrix.organisations.map(({ organisation, tranches }) => [
      organisation,
      Object.fromEntries(tranches.map(({ number, amount }) => [String(number), amount])),
    ]),
  );
}

/** A grid as the tranches that the API takes; empty cells are none. */
export function trancheFields(values: GridValues): Schema<'TrancheFields'>[] {
  return Object.entries(values).flatMap(([organisation, row]) =>
    Object.entries(row)
      .filter(([, amount]) => amount !== '' && amount !== '0.00')
      .map(([number, amount]) => ({ organisation, number: Number(number), amount })),
  );
}
