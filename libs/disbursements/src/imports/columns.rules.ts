import type { FieldError } from '#kernel';
import { type Cell, type Read, readAmount, readDay, readRate } from './values.rules.js';

export const importKinds = ['deposits', 'transfers', 'exchange-rates'] as const;
export type ImportKind = (typeof importKinds)[number];

export const importColumnNames = [
  'contributor',
  'amount',
  'bankCharge',
  'currency',
  'valueDate',
  'bankReference',
  'remitter',
  'transfer',
  'programme',
  'organisation',
  'tranche',
  'validFrom',
  'rate',
  'source',
  'rateSource',
  'rateReason',
] as const;
export type ImportColumn = (typeof importColumnNames)[number];

interface ColumnRule {
  readonly type: 'text' | 'amount' | 'day' | 'rate';
  readonly required: boolean;
}

const need = (type: ColumnRule['type']): ColumnRule => ({ type, required: true });
const may = (type: ColumnRule['type']): ColumnRule => ({ type, required: false });

/** The columns of each kind of file; others are refused, so that nothing is overlooked. */
export const importColumns: Record<ImportKind, Partial<Record<ImportColumn, ColumnRule>>> = {
  deposits: {
    // Empty while nobody knows whose the money is.
    contributor: may('text'),
    amount: need('amount'),
    bankCharge: may('amount'),
    currency: may('text'),
    valueDate: need('day'),
    bankReference: need('text'),
    remitter: may('text'),
    // Stated where the table's rate does not hold.
    rate: may('rate'),
    rateSource: may('text'),
    rateReason: may('text'),
  },
  transfers: {
    transfer: may('text'),
    programme: need('text'),
    organisation: need('text'),
    tranche: need('text'),
    amount: may('amount'),
    valueDate: need('day'),
    bankReference: need('text'),
  },
  'exchange-rates': {
    currency: need('text'),
    validFrom: need('day'),
    rate: need('rate'),
    source: may('text'),
  },
};

const readers: Record<ColumnRule['type'], (cell: Cell) => Read> = {
  text: ({ text }) => ({ value: text }),
  amount: readAmount,
  day: readDay,
  rate: readRate,
};

/** What a row says, by column; empty cells are left out. */
export type RowValues = Partial<Record<ImportColumn, string>>;

export interface RowReading {
  readonly values: RowValues;
  /** Pointers name the column. */
  readonly errors: FieldError[];
}

/** Reads a row; every problem names its column. */
export function readRow(
  kind: ImportKind,
  at: readonly (ImportColumn | null)[],
  cells: readonly Cell[],
): RowReading {
  const values: RowValues = {};
  const errors: FieldError[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = at[index];
    if (cell.text === '' || (index < at.length && !column)) continue;
    if (!column) {
      errors.push({ pointer: '', code: 'too-many-items', params: { max: at.length } });
      break;
    }
    const pointer = `/${column}`;
    if (cell.kind === 'formula' || cell.kind === 'error') {
      errors.push({ pointer, code: `cell-${cell.kind}` });
      continue;
    }
    const read = readers[importColumns[kind][column]!.type](cell);
    if ('value' in read) values[column] = read.value;
    else errors.push({ pointer, code: read.problem, params: { value: cell.text.slice(0, 60), digits: 2 } });
  }
  for (const [column, rule] of Object.entries(importColumns[kind])) {
    const isTold = errors.some(({ pointer }) => pointer === `/${column}`);
    if (rule.required && values[column as ImportColumn] === undefined && !isTold)
      errors.push({ pointer: `/${column}`, code: 'field-required' });
  }
  return { values, errors };
}
