/** What a cell may hold. Amounts are decimal text, days `YYYY-MM-DD` text, instants `Date`. */
export type CsvCell = string | number | bigint | boolean | Date | null | undefined;

/** Content type of the answer. */
export const csvMediaType = 'text/csv; charset=utf-8';

/** Tells spreadsheets that the file is UTF-8; first in the file, once. */
export const csvStart = '\uFEFF';

// A spreadsheet takes such a first character for a formula, in its full-width form and after spaces too
// (OWASP, CSV injection).
const formula = /^[\s\u00A0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|]|^[\t\r\n]/;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

/** One line of a CSV file (RFC 4180) with its line end. Text that a spreadsheet would compute is disarmed. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/** A whole CSV file: byte order mark, header, one line per row. */
export function csvText(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  let text = csvStart + csvLine(header);
  for (const row of rows) text += csvLine(row);
  return text;
}

/** Whether a spreadsheet would compute the text. */
export function isFormula(text: string): boolean {
  return formula.test(text) && !plainNumber.test(text);
}

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell !== 'string') return String(cell);
  // An apostrophe makes it text in every spreadsheet; numbers below zero stay numbers.
  const safe = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
