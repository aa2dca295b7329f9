import type { Schema } from '../../../api/client';

export type ImportKind = Schema<'ImportItemAnswer'>['kind'];
export type ImportColumn = NonNullable<Schema<'ImportProblemAnswer'>['column']>;

export const importKinds = ['deposits', 'transfers', 'exchange-rates'] as const satisfies ImportKind[];

/** The columns of each kind of file, as the API knows them, and whether a row needs a value there. */
export const importColumns: Record<ImportKind, { name: ImportColumn; isRequired: boolean }[]> = {
  deposits: columns(
    ['valueDate', 'amount', 'bankReference'],
    ['contributor', 'currency', 'bankCharge', 'remitter', 'rate', 'rateSource', 'rateReason'],
  ),
  transfers: columns(
    ['programme', 'organisation', 'tranche', 'valueDate', 'bankReference'],
    ['amount', 'transfer'],
  ),
  'exchange-rates': columns(['currency', 'validFrom', 'rate'], ['source']),
};

function columns(required: ImportColumn[], optional: ImportColumn[]) {
  return [
    ...required.map((name) => ({ name, isRequired: true })),
    ...optional.map((name) => ({ name, isRequired: false })),
  ];
}

/** An empty file to fill in: the headings alone. A mark at its begin tells spreadsheets the letters. */
export function templateOf(kind: ImportKind): string {
  return `\ufeff${importColumns[kind].map(({ name }) => name).join(',')}\r\n`;
}

/** The columns that any of the rows fills or has a problem in, in the order of the file's description. */
export function filledColumns(kind: ImportKind, rows: readonly Schema<'ImportRowAnswer'>[]): ImportColumn[] {
  const seen = new Set<string | null>(
    rows.flatMap(({ values, problems }) => [...Object.keys(values), ...problems.map(({ column }) => column)]),
  );
  return importColumns[kind].map(({ name }) => name).filter((name) => seen.has(name));
}
