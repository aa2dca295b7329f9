import { type Database } from '#platform/database';
import { cappedCount, type Keyset, limitOf, type Page, totalText } from '#platform/lists';

export interface PageRequest {
  limit?: number;
  cursor?: string;
  total?: number;
}

/** Conditions of a list with their values: `where.add('a.kind = ?', kind)` when the filter is given. */
export class Where {
  readonly params: unknown[] = [];
  private readonly conditions: string[] = [];

  /** Adds a condition when the value is given; every `?` stands for the value. */
  add(condition: string, value: unknown): this {
    if (value === undefined || value === null) return this;
    this.params.push(value);
    this.conditions.push(condition.replaceAll('?', `$${this.params.length}`));
    return this;
  }

  get sql(): string {
    return this.conditions.length === 0 ? 'true' : this.conditions.map((c) => `(${c})`).join(' AND ');
  }
}

/** One page of a list in one statement, and one more when a total is asked for. */
export async function readPage<Row extends object, Item>(
  database: Database,
  list: { select: string; from: string; where: Where; order: Keyset; item: (row: Row) => Item },
  request: PageRequest,
): Promise<Page<Item>> {
  const { select, from, where, order } = list;
  const body = `FROM ${from} WHERE ${where.sql}`;
  const counted = [...where.params];
  const params = [...where.params];
  const after = order.after(request.cursor, params);
  const limit = limitOf(request);
  const found = await database.query<Row & { keys: string[] }>(
    `SELECT ${select}, ${order.keys} ${body} AND ${after} ORDER BY ${order.order} LIMIT ${limit + 1}`,
    params,
  );
  const page = order.page(found, limit);
  const items = page.items.map((row) => list.item(row as unknown as Row));
  if (request.total !== 1) return { items, nextCursor: page.nextCursor };
  const [total] = await database.query<{ count: number }>(cappedCount(body), counted);
  return { items, nextCursor: page.nextCursor, total: totalText(total!.count) };
}

/** A pattern for ILIKE that finds the text anywhere, taken literally. */
export function containing(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** A list by value date, the latest first unless `valueDate` is asked for. */
export type DaySort = 'valueDate' | '-valueDate';
export const daySorts = ['-valueDate', 'valueDate'] as const;
