import { readAmount, sumOf } from '../decimal';
import { pastedCells } from './pasted';

/** Amounts of a grid by row, then column, as decimal text; what is missing is nothing. */
export type GridValues = Record<string, Record<string, string>>;

/** The sum of a row. */
export function rowSum(values: GridValues, row: string): string {
  return sumOf(Object.values(values[row] ?? {}).filter((amount) => amount !== ''));
}

/** The sum of a column over these rows. */
export function columnSum(values: GridValues, rows: readonly string[], column: string): string {
  return sumOf(rows.map((row) => values[row]?.[column] ?? '').filter((amount) => amount !== ''));
}

export function withAmount(values: GridValues, row: string, column: string, amount: string): GridValues {
  return { ...values, [row]: { ...values[row], [column]: amount } };
}

interface Paste {
  /** What a spreadsheet copies: columns parted by tabs, rows by line ends. */
  text: string;
  rows: readonly string[];
  columns: readonly string[];
  /** Where the first pasted cell goes. */
  at: { row: string; column: string };
  language: string;
}

/**
 * A pasted block laid over the grid from a cell on. What stands beyond the grid is left out; a cell that is
 * no amount stays as it was, and is counted so that the reader can be told.
 */
export function pasted(values: GridValues, paste: Paste): { values: GridValues; unread: number } {
  const { rows, columns, at, language } = paste;
  const top = rows.indexOf(at.row);
  const left = columns.indexOf(at.column);
  let next = values;
  let unread = 0;
  pastedCells(paste.text).forEach((line, down) =>
    line.forEach((cell, right) => {
      const row = rows[top + down];
      const column = columns[left + right];
      if (row === undefined || column === undefined || cell === '') return;
      const read = readAmount(cell, language);
      if ('amount' in read) next = withAmount(next, row, column, read.amount);
      else unread += 1;
    }),
  );
  return { values: next, unread };
}
