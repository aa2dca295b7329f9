import { Injectable } from '@nestjs/common';
import { readableAllocations, type Times } from '#funding';
import type { Fund } from '#funds';
import { type Actor, type Day, formatMinor, sumMinor } from '#kernel';
import { Database } from '#platform/database';
import { Keyset, limitOf, type Page } from '#platform/lists';
import { type StatementHead, StatementTimes } from './statement-times.js';

export interface RegisterAmounts {
  reserved: string;
  settled: string;
  released: string;
  /** Reserved − settled − released. */
  open: string;
}

export interface RegisterEntry extends RegisterAmounts {
  id: string;
  valueDate: Day;
  reservedAt: Date;
  programme: { id: string; code: string; title: string };
  primaryArea: string | null;
  decisionId: string;
  lines: (RegisterAmounts & { organisation: string })[];
}

export interface RegisterRequest extends Times {
  limit?: number;
  cursor?: string;
}

export type RegisterView = StatementHead & Page<RegisterEntry>;

interface LineRow {
  organisation: string;
  reserved: string;
  settled: string;
  released: string;
}

type Row = Omit<RegisterEntry, keyof RegisterAmounts | 'lines'> & { lines: LineRow[] | null };

const order = new Keyset(
  'statement.allocations',
  [
    { sql: 'a.value_date', type: 'date' },
    { sql: 'a.id', type: 'uuid' },
  ],
  'asc',
);

/** Every allocation with what was reserved, paid and given back of it by a day, as known at an instant. */
@Injectable()
export class AllocationRegister {
  constructor(
    private readonly database: Database,
    private readonly times: StatementTimes,
  ) {}

  /**
   * One page, the oldest first; a focal point gets the lines of the own organisations. The sums over all
   * pages are the capitalisation's figures. Throws `fields-wrong`, `cursor-malformed`.
   */
  async page(actor: Actor, fund: Fund, request: RegisterRequest): Promise<RegisterView> {
    const head = await this.times.head(fund, request);
    const params: unknown[] = [fund.id, head.asOf, head.knownAt, readableAllocations(actor, fund.id)];
    const after = order.after(request.cursor, params);
    const limit = limitOf(request);
    const found = await this.database.query<Row & { keys: string[] }>(
      `WITH page AS MATERIALIZED (
         SELECT a.*, ${order.keys} FROM allocation a
          WHERE a.fund_id = $1 AND a.value_date <= $2 AND a.reserved_at <= $3 AND ${after}
            AND ($4::uuid[] IS NULL OR EXISTS (SELECT FROM allocation_line v
                  WHERE v.allocation_id = a.id AND v.organisation_id = ANY ($4)))
          ORDER BY ${order.order} LIMIT ${limit + 1})
       SELECT a.id, a.value_date AS "valueDate", a.reserved_at AS "reservedAt", a.decision_id AS "decisionId",
              a.primary_area AS "primaryArea", a.keys, t.lines,
              jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title) AS programme
         FROM page a JOIN programme p ON p.id = a.programme_id
         LEFT JOIN LATERAL (${linesSql}) t ON true
        ORDER BY ${order.order}`,
      params,
    );
    const page = order.page(found, limit);
    return {
      ...head,
      nextCursor: page.nextCursor,
      items: page.items.map((row) => entryOf(row as Row, fund.currency)),
    };
  }
}

const sumOf = (kind: string, sign: '' | '-') =>
  `(${sign}coalesce(sum(l.amount_minor) FILTER (WHERE l.kind = '${kind}'), 0))::text`;

const linesSql = `
  SELECT jsonb_agg(to_jsonb(n) ORDER BY n.organisation) AS lines FROM (
    SELECT o.code AS organisation, ${sumOf('reserve', '-')} AS reserved, ${sumOf('settle', '')} AS settled,
           ${sumOf('release', '')} AS released
      FROM posting g JOIN posting_line l ON l.posting_id = g.id
      JOIN ledger_account c ON c.id = l.account_id AND c.kind = 'reserved'
      JOIN organisation o ON o.id = c.organisation_id
     WHERE g.allocation_id = a.id AND g.value_date <= $2 AND g.booked_at <= $3
       AND ($4::uuid[] IS NULL OR o.id = ANY ($4))
     GROUP BY o.code) n`;

// Fields by name: `{ ...row, more }` leaves something of each row behind until all is swept; files have many.
function entryOf(row: Row, currency: string): RegisterEntry {
  const own = row.lines ?? [];
  return {
    id: row.id,
    valueDate: row.valueDate,
    reservedAt: row.reservedAt,
    programme: row.programme,
    primaryArea: row.primaryArea,
    decisionId: row.decisionId,
    ...amountsOf(own, currency),
    lines: own.map((line) => ({ organisation: line.organisation, ...amountsOf([line], currency) })),
  };
}

function amountsOf(lines: readonly LineRow[], currency: string): RegisterAmounts {
  const total = (key: 'reserved' | 'settled' | 'released') =>
    sumMinor(lines.map((line) => BigInt(line[key])));
  const [reserved, settled, released] = [total('reserved'), total('settled'), total('released')];
  const text = (minor: bigint) => formatMinor(minor, currency);
  return {
    reserved: text(reserved),
    settled: text(settled),
    released: text(released),
    open: text(reserved - settled - released),
  };
}
