import type { Schema } from '../../../api/client';
import { decimalOf, minorOf, readAmount, sumOf } from '../../../parts/decimal';

export type BudgetLine = Schema<'BudgetLineBody'>;

/** Indirect costs at a rate of the direct ones, rounded down: a cap must never be exceeded. */
export function indirectOf(direct: string, basisPoints: number): string {
  return decimalOf((minorOf(direct) * BigInt(basisPoints)) / 10_000n);
}

/**
 * The rate in basis points by which a line's indirect costs were derived; the lowest that gives the amount.
 * Null where no rate of whole basis points does, or nothing tells it.
 */
export function rateOf({ direct, indirect }: BudgetLine): number | null {
  const [base, part] = [minorOf(direct), minorOf(indirect)];
  if (base === 0n) return null;
  const rate = (part * 10_000n + base - 1n) / base;
  return (base * rate) / 10_000n === part ? Number(rate) : null;
}

/** The line with other direct costs, its indirect ones derived anew at the rate. */
export function withDirect(line: BudgetLine, direct: string, basisPoints: number): BudgetLine {
  return { ...line, direct, indirect: indirectOf(direct, basisPoints) };
}

export function lineTotal({ direct, indirect }: BudgetLine): string {
  return sumOf([direct, indirect]);
}

export function budgetTotals(lines: readonly BudgetLine[]) {
  const direct = sumOf(lines.map((line) => line.direct));
  const indirect = sumOf(lines.map((line) => line.indirect));
  return { direct, indirect, total: sumOf([direct, indirect]) };
}

/** `7` or `6,5` percent as basis points; null when it is no rate between nothing and the cap. */
export function readRate(text: string, capBasisPoints: number): number | null {
  const match = /^(\d{1,2})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s%\u00a0\u202f]/g, ''));
  if (!match) return null;
  const rate = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return rate <= capBasisPoints ? rate : null;
}

/** Cells of a spreadsheet as the clipboard holds them: tabs and lines, quotes around cells with breaks. */
export function parseSheet(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r?\n|\r|$)/y;
  while (cell.lastIndex < text.length) {
    const [, content = '', end = ''] = cell.exec(text)!;
    const bare = content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"') : content;
    rows.at(-1)!.push(bare.trim());
    if (end === '') break;
    if (end !== '\t' && cell.lastIndex < text.length) rows.push([]);
  }
  return rows.filter((row) => row.some((each) => each !== ''));
}

interface PasteRules {
  language: string;
  capBasisPoints: number;
  /** The code of an organisation that a cell names, by code or name. */
  organisationOf: (text: string) => string | null;
}

export interface Pasted {
  lines: BudgetLine[];
  /** Cells that could not be read, as they were. */
  unread: string[];
}

const emptyLine: BudgetLine = { organisation: '', direct: '0.00', indirect: '0.00' };

/**
 * The lines after a block of cells was pasted at a row and a column (0 organisation, 1 direct costs). What is
 * derived here is not taken from the sheet; a first row of headings is passed over.
 */
export function pasteInto(
  lines: readonly BudgetLine[],
  at: { row: number; column: 0 | 1 },
  cells: readonly string[][],
  rules: PasteRules,
): Pasted {
  const after = lines.map((line) => ({ ...line }));
  const unread: string[] = [];
  const amountAt = 1 - at.column;
  const amountIn = (row: readonly string[]) =>
    row[amountAt] ? readAmount(row[amountAt].replace(/[A-Z$€]+/g, ''), rules.language) : null;
  const first = cells[0] && amountIn(cells[0]);
  const headed = cells.length > 1 && first !== null && first !== undefined && 'problem' in first;
  cells.slice(headed ? 1 : 0).forEach((row, offset) => {
    const index = at.row + offset;
    while (after.length <= index) after.push({ ...emptyLine });
    const line = after[index]!;
    if (at.column === 0 && row[0]) {
      const code = rules.organisationOf(row[0]);
      if (code) line.organisation = code;
      else unread.push(row[0]);
    }
    const amount = amountIn(row);
    if (amount && 'amount' in amount) {
      after[index] = withDirect(line, amount.amount, rateOf(line) ?? rules.capBasisPoints);
    } else if (amount) unread.push(row[amountAt]!);
  });
  return { lines: after, unread };
}
