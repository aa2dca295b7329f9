import { Keyset, type SortColumn } from '#platform/lists';

export const noteSorts = [
  '-submittedAt',
  'submittedAt',
  'code',
  '-code',
  'title',
  '-title',
  'requested',
  '-requested',
  'relevance',
] as const;
export type NoteSort = (typeof noteSorts)[number];

type Column = 'submittedAt' | 'code' | 'title' | 'requested';

// The same expressions as in the indexes, or the order would be computed instead of read. Drafts have no time
// of submission and stand where they were begun.
const columns: Record<Column, SortColumn> = {
  submittedAt: { sql: 'coalesce(n.submitted_at, n.created_at)', type: 'timestamptz' },
  code: { sql: 'n.code', type: 'text' },
  title: { sql: 'lower(n.title)', type: 'text' },
  requested: { sql: 'n.requested_minor', type: 'bigint' },
};

/** The order of a list of notes. */
export function keysetOf(sort: Exclude<NoteSort, 'relevance'>): Keyset {
  const descending = sort.startsWith('-');
  const name = sort.replace('-', '') as Column;
  return new Keyset(
    `concept-notes:${name}`,
    [columns[name], { sql: 'n.id', type: 'uuid' }],
    descending ? 'desc' : 'asc',
  );
}
