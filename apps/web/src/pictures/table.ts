import { fullAmount } from '../parts/amount-text';

/** An amount is written out for readers and kept as it is for the file. */
export type PictureCell = string | number | null | { amount: string | null };

/** What a picture shows, as a table: for those who would rather read, and for the CSV file. */
export interface PictureTable {
  columns: string[];
  rows: PictureCell[][];
}

export function cellText(cell: PictureCell, language: string): string {
  if (cell === null) return '–';
  if (typeof cell === 'object') return cell.amount === null ? '–' : fullAmount(cell.amount, language);
  return typeof cell === 'number' ? new Intl.NumberFormat(language).format(cell) : cell;
}

/** As it stands in the CSV file: raw amounts, nothing for what is not known. */
export function cellRaw(cell: PictureCell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.amount ?? '';
  return String(cell);
}

export function isNumber(cell: PictureCell): boolean {
  return typeof cell === 'number' || (typeof cell === 'object' && cell !== null);
}
