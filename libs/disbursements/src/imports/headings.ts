import type { FieldError } from '#kernel';
import { type ImportColumn, importColumnNames, importColumns, type ImportKind } from './columns.rules.js';
import { importTexts } from './texts/texts.js';
import type { Cell } from './values.rules.js';

/** The letters and digits alone: case, accents, spaces and marks make no other heading. */
function keyOf(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** What may stand above a column: its name in the API and our headings, also without what is in brackets. */
function headingsFor(column: ImportColumn): string[] {
  const ours = Object.values(importTexts).map(({ columns }) => columns[column]);
  return [column, ...ours, ...ours.map((heading) => heading.replace(/\(.*\)/, ''))];
}

const known: ReadonlyMap<string, ImportColumn> = new Map(
  importColumnNames.flatMap((column) =>
    headingsFor(column).map((heading) => [keyOf(heading), column] as const),
  ),
);

/** Which column stands where, or what is wrong; headings are read in every language of ours. */
export function headingsOf(
  kind: ImportKind,
  cells: readonly Cell[],
): { at: (ImportColumn | null)[]; errors: FieldError[] } {
  const rules = importColumns[kind];
  const names = Object.keys(rules) as ImportColumn[];
  const errors: FieldError[] = [];
  const at = cells.map(({ text }): ImportColumn | null => {
    if (text.trim() === '') return null;
    const column = known.get(keyOf(text));
    if (column && rules[column]) return column;
    const params = { column: text.slice(0, 100), columns: names.join(', ') };
    errors.push({ pointer: '', code: 'column-unknown', params });
    return null;
  });
  for (const column of names) {
    const count = at.filter((each) => each === column).length;
    if (count > 1) errors.push({ pointer: `/${column}`, code: 'column-repeated' });
    if (count === 0 && rules[column]!.required)
      errors.push({ pointer: `/${column}`, code: 'column-missing', params: { column } });
  }
  return { at, errors };
}
