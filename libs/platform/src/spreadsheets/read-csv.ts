import { CsvError, parse } from 'csv-parse/sync';
import { isFormula } from '#platform/csv';
import { type ReadCell, type ReadLimits, type ReadRow, requireWithin, unreadable } from './sheet-reading.js';

interface Parsed {
  record: string[];
  info: { lines: number };
}

/** Rows of a CSV file in UTF-8 (or UTF-16 with its mark); commas, semicolons or tabs between cells. */
export function readCsv(file: Buffer, limits: ReadLimits): ReadRow[] {
  const text = decoded(file);
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      info: true,
      to: limits.rows + 1,
    }) as unknown as Parsed[];
    requireWithin(limits, records.length, Math.max(0, ...records.map(({ record }) => record.length)));
    return records.map(({ record, info }, index) => ({
      number: Math.max(index + 1, info.lines - linesWithin(record)),
      cells: record.map(cellOf),
    }));
  } catch (error) {
    if (error instanceof CsvError) throw unreadable('broken', brokenLine(text, error));
    throw error;
  }
}

function decoded(file: Buffer): string {
  const isUtf16 = file[0] === 0xff && file[1] === 0xfe;
  const text = decodedAs(isUtf16 ? 'utf-16le' : 'utf-8', file);
  if (text === null) throw unreadable('notutf8');
  if (text.includes('\u0000')) throw unreadable('broken');
  // One sign per line, or the parser would count the lines of Windows twice.
  return text.replaceAll(/\r\n?/g, '\n');
}

function decodedAs(encoding: string, file: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
}

/** What stands between the headings most often, outside quotes. */
function delimiterOf(text: string): string {
  const headings = text.replaceAll(/"[^"]*"/g, '').split('\n', 1)[0] ?? '';
  const count = (sign: string) => headings.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Of a quotation mark that is never closed the parser tells the file's end; people look for it. */
function brokenLine(text: string, error: CsvError): number {
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED') return Number(error['lines'] ?? 0);
  return text.slice(0, text.lastIndexOf('"')).split('\n').length;
}

/** A record may go over several lines; its number is the first of them. */
function linesWithin(record: readonly string[]): number {
  return record.join('').split('\n').length - 1;
}

function cellOf(raw: string): ReadCell {
  const text = raw.trim();
  // Our own files disarm what looks like a formula with an apostrophe: read back, it is what it was.
  if (text.startsWith("'") && isFormula(text.slice(1))) return { kind: 'text', text: text.slice(1) };
  return { kind: isFormula(text) ? 'formula' : 'text', text };
}
