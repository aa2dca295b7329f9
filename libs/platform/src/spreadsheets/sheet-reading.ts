import { DomainError } from '#kernel';

/** A cell as it stands in a file. Days of a workbook are told apart from numbers by their format. */
export interface ReadCell {
  readonly kind: 'text' | 'number' | 'day' | 'formula' | 'error';
  /** Text, decimal text, or `YYYY-MM-DD`; of a formula what was written. */
  readonly text: string;
}

export interface ReadRow {
  /** As people count in their spreadsheet: the first is 1. */
  readonly number: number;
  readonly cells: readonly ReadCell[];
}

/** What a file may hold before it is refused. */
export interface ReadLimits {
  readonly rows: number;
  readonly columns: number;
}

/** Refuses rows and columns beyond the limits; to be asked while reading, not after. */
export function requireWithin(limits: ReadLimits, rows: number, columns: number): void {
  if (rows <= limits.rows && columns <= limits.columns) return;
  throw new DomainError('sheet-too-large', { params: { rows: limits.rows, columns: limits.columns } });
}

/** The refusal of a file that is no table; `line` where that is known, 0 for the file as a whole. */
export function unreadable(why: 'notutf8' | 'broken' | 'nosheet', line = 0): DomainError {
  return new DomainError('sheet-unreadable', { params: { why, line }, facts: { why, line } });
}
