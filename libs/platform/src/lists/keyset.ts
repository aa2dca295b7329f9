import { DomainError, isDay, isId } from '#kernel';

/** A column that orders a list: its SQL and its type, which also checks what a cursor brings back. */
export interface SortColumn {
  readonly sql: string;
  readonly type: keyof typeof readable;
}

const instant = /^[-\d]{10} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d)?$/;

const readable = {
  bigint: (text: string) => /^-?\d{1,18}$/.test(text),
  date: isDay,
  text: (text: string) => text.length <= 2_000 && !text.includes('\u0000') && text.isWellFormed(),
  timestamptz: (text: string) => instant.test(text) && isDay(text.slice(0, 10)),
  uuid: isId,
};

/** What every list answers. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
  total?: string;
}

const defaultLimit = 50;
const maxCounted = 1_000;

/**
 * One order of one list. Its columns are never null and the last is unique, all in the same direction, so
 * that “what comes after” is one comparison that an index answers however long the list is.
 */
export class Keyset {
  constructor(
    /** Permanent name of list and order: a cursor of another one is refused. */
    private readonly name: string,
    private readonly columns: readonly SortColumn[],
    private readonly direction: 'asc' | 'desc',
  ) {}

  /** For SELECT: the sort values of a row as texts, under the name `keys`. */
  get keys(): string {
    return `ARRAY[${this.columns.map(({ sql }) => `(${sql})::text`).join(', ')}] AS keys`;
  }

  /** For ORDER BY. */
  get order(): string {
    return this.columns.map(({ sql }) => `${sql} ${this.direction}`).join(', ');
  }

  /** For WHERE: rows after the cursor. Adds its values to `params`. Throws `cursor-malformed`. */
  after(cursor: string | undefined, params: unknown[]): string {
    if (cursor === undefined) return 'true';
    const values = this.read(cursor).map((value, index) => {
      params.push(value);
      return `$${params.length}::${this.columns[index]!.type}`;
    });
    const sides = `(${this.columns.map(({ sql }) => sql).join(', ')})`;
    return `${sides} ${this.direction === 'asc' ? '>' : '<'} (${values.join(', ')})`;
  }

  /** The page of rows read with `LIMIT limitOf(query) + 1`; drops `keys` and the row too many. */
  page<Row extends { keys: string[] }>(rows: Row[], limit: number): Page<Omit<Row, 'keys'>> {
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ keys: _, ...item }) => item),
      nextCursor: rows.length > limit && last ? this.write(last.keys) : null,
    };
  }

  private write(values: readonly string[]): string {
    return Buffer.from(JSON.stringify([this.name, this.direction, ...values])).toString('base64url');
  }

  private read(cursor: string): string[] {
    const [name, direction, ...values] = parse(cursor);
    const own =
      name === this.name &&
      direction === this.direction &&
      values.length === this.columns.length &&
      values.every((value, index) => typeof value === 'string' && readable[this.columns[index]!.type](value));
    if (!own) throw new DomainError('cursor-malformed');
    return values as string[];
  }
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** How many items a list answers at most. */
export function limitOf(query: { limit?: number }): number {
  return query.limit ?? defaultLimit;
}

/** SQL that counts the rows of `body` (`FROM … WHERE …`), but never looks at more than it says. */
export function cappedCount(body: string): string {
  return `SELECT count(*)::int AS count FROM (SELECT 1 ${body} LIMIT ${maxCounted + 1}) AS counted`;
}

/** A capped count for people: digits, or `1000+`. */
export function totalText(count: number): string {
  return count > maxCounted ? `${maxCounted}+` : String(count);
}
