import { Readable } from 'node:stream';
import { type CsvCell, csvLine, csvMediaType, csvStart } from '#platform/csv';

/** What a column holds. Numbers are decimal text: no amount passes through a float on its way. */
export interface SheetColumn {
  readonly heading: string;
  readonly type: 'text' | 'number';
}

/** A table that is written while it is read: rows come in batches, and only one batch is in memory. */
export interface Sheet {
  /** At most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly batches:
    AsyncIterable<readonly (readonly CsvCell[])[]> | Iterable<readonly (readonly CsvCell[])[]>;
}

export const fileFormats = ['csv', 'xlsx'] as const;
export type FileFormat = (typeof fileFormats)[number];

export const fileMediaTypes: Record<FileFormat, string> = {
  csv: csvMediaType,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A sheet as a CSV file. */
export function csvStream({ columns, batches }: Sheet): Readable {
  async function* chunks(): AsyncGenerator<Buffer> {
    yield Buffer.from(csvStart + csvLine(columns.map(({ heading }) => heading)));
    for await (const rows of batches) {
      if (rows.length > 0) yield Buffer.from(rows.map((cells) => csvLine(cells)).join(''));
    }
  }
  return Readable.from(chunks(), { objectMode: false });
}
