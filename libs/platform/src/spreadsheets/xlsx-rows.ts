import { addDays } from '#kernel';
import { type ReadCell, type ReadLimits, type ReadRow, requireWithin, unreadable } from './sheet-reading.js';
import { walk } from './xlsx-parts.js';

/** What the cells of a sheet point to. */
export interface SheetContext {
  readonly texts: readonly string[];
  readonly dateStyles: ReadonlySet<string>;
  readonly from1904: boolean;
}

interface OpenCell {
  column: number;
  type: string;
  style: string;
  value: string;
  formula: string | null;
}

const empty: ReadCell = { kind: 'text', text: '' };

/** The rows of a sheet's XML. */
export function readRows(xml: string, limits: ReadLimits, context: SheetContext): ReadRow[] {
  const rows: { number: number; cells: ReadCell[] }[] = [];
  let cell: OpenCell | null = null;
  let taking: 'value' | 'formula' | null = null;
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        const number = Number(attributes['r'] ?? (rows.at(-1)?.number ?? 0) + 1);
        rows.push({ number, cells: [] });
        requireWithin(limits, rows.length, 0);
      } else if (name === 'c') {
        const column = columnOf(attributes['r']) ?? rows.at(-1)?.cells.length ?? 0;
        requireWithin(limits, 0, column + 1);
        const { t: type = 'n', s: style = '0' } = attributes;
        cell = { column, type, style, value: '', formula: null };
      } else if (name === 'f' && cell) {
        cell.formula = '';
        taking = 'formula';
      } else if (name === 'v' || name === 't') taking = 'value';
    },
    text: (text) => {
      if (!cell || !taking) return;
      if (taking === 'value') cell.value += text;
      else cell.formula += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't' || name === 'f') taking = null;
      if (name !== 'c' || !cell) return;
      const cells = rows.at(-1)?.cells;
      if (!cells) throw unreadable('broken');
      while (cells.length < cell.column) cells.push(empty);
      cells[cell.column] = read(cell, context);
      cell = null;
    },
  });
  return rows;
}

/** `C7` is the third column: 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function read({ type, style, value, formula }: OpenCell, context: SheetContext): ReadCell {
  if (formula !== null) return { kind: 'formula', text: `=${formula}` };
  if (type === 's') return { kind: 'text', text: (context.texts[Number(value)] ?? '').trim() };
  if (type === 'inlineStr' || type === 'str') return { kind: 'text', text: value.trim() };
  if (type === 'e') return { kind: 'error', text: value };
  if (type === 'b') return { kind: 'text', text: value === '1' ? 'true' : 'false' };
  if (type === 'd') return { kind: 'day', text: value.slice(0, 10) };
  if (value === '') return empty;
  const number = Number(value);
  if (!Number.isFinite(number)) throw unreadable('broken');
  if (context.dateStyles.has(style)) return { kind: 'day', text: dayOf(number, context.from1904) };
  return { kind: 'number', text: plain(number) };
}

/** Days since the end of 1899, in which 1900 is (wrongly, and so in every spreadsheet) a leap year. */
function dayOf(serial: number, from1904: boolean): string {
  const days = Math.floor(serial);
  if (days < 0 || days > 2_958_465) return String(serial);
  return addDays(from1904 ? '1904-01-01' : days < 60 ? '1899-12-31' : '1899-12-30', days);
}

/** Spreadsheets calculate with fifteen digits: what stands behind them is noise of the binary form. */
function plain(number: number): string {
  return String(Number(number.toPrecision(15)));
}
