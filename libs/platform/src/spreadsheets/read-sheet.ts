import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import type { ReadLimits, ReadRow } from './sheet-reading.js';

const zipStart = Buffer.from('PK\u0003\u0004', 'latin1');

/**
 * Rows of a CSV file, or of the first sheet of a workbook (XLSX); empty rows are left out. Throws
 * `sheet-unreadable`, `sheet-too-large`.
 */
export async function readSheet(file: Buffer, limits: ReadLimits): Promise<ReadRow[]> {
  const rows = file.subarray(0, 4).equals(zipStart) ? await readXlsx(file, limits) : readCsv(file, limits);
  return rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
}
