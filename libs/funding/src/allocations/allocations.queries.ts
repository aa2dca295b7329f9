import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, formatMinor } from '#kernel';
import { type Fund } from '#funds';
import { Database } from '#platform/database';
import { Keyset, type Page } from '#platform/lists';
import { type DaySort, type PageRequest, readPage, Where } from '../paging.js';
import { readableAllocations } from './allocations.rules.js';

export interface AllocationAmounts {
  reserved: string;
  settled: string;
  released: string;
  /** Reserved − settled − released. */
  open: string;
}

export interface AllocationLineView extends AllocationAmounts {
  organisation: string;
}

export interface AllocationView extends AllocationAmounts {
  id: string;
  programmeId: string;
  decisionId: string;
  primaryArea: string | null;
  valueDate: Day;
  reservedAt: Date;
  currency: string;
  lines: AllocationLineView[];
  version: number;
}

export interface AllocationFilter extends PageRequest {
  programme?: string;
  organisation?: string;
  area?: string;
  sort?: DaySort;
}

type LineRow = Omit<AllocationLineView, 'open'>;
type AllocationRow = Omit<AllocationView, keyof AllocationAmounts | 'lines' | 'currency'> & {
  lines: LineRow[];
};

@Injectable()
export class AllocationQueries {
  constructor(private readonly database: Database) {}

  /** Allocations that the actor may read: all of the fund, or those with a line of the own organisation. */
  list(actor: Actor, fund: Fund, filter: AllocationFilter): Promise<Page<AllocationView>> {
    const where = this.visible(actor, fund)
      .add('a.programme_id = ?', filter.programme)
      .add('a.primary_area = ?', filter.area)
      .add(
        `a.id IN (SELECT x.allocation_id FROM allocation_line x
           JOIN organisation o ON o.id = x.organisation_id WHERE o.code = ?)`,
        filter.organisation,
      );
    return this.read(fund, where, filter);
  }

  /** One allocation. Throws `not-found` also when the actor may not see it. */
  async one(actor: Actor, fund: Fund, id: string): Promise<AllocationView> {
    const where = this.visible(actor, fund).add('a.id = ?', id);
    const { items } = await this.read(fund, where, { limit: 1 });
    if (!items[0]) throw new DomainError('not-found');
    return items[0];
  }

  private visible(actor: Actor, fund: Fund): Where {
    return new Where()
      .add('a.fund_id = ?', fund.id)
      .add(
        'a.id IN (SELECT v.allocation_id FROM allocation_line v WHERE v.organisation_id = ANY (?::uuid[]))',
        readableAllocations(actor, fund.id),
      );
  }

  private read(fund: Fund, where: Where, filter: PageRequest & { sort?: DaySort }) {
    const direction = filter.sort === 'valueDate' ? 'asc' : 'desc';
    const keys = [
      { sql: 'a.value_date', type: 'date' },
      { sql: 'a.id', type: 'uuid' },
    ] as const;
    return readPage(
      this.database,
      {
        select: `a.id, a.programme_id AS "programmeId", a.decision_id AS "decisionId",
          a.primary_area AS "primaryArea", a.value_date AS "valueDate", a.reserved_at AS "reservedAt",
          a.version,
          (SELECT jsonb_agg(jsonb_build_object('organisation', o.code, 'reserved', l.reserved_minor::text,
                     'settled', l.settled_minor::text, 'released', l.released_minor::text) ORDER BY o.code)
             FROM allocation_line l JOIN organisation o ON o.id = l.organisation_id
            WHERE l.allocation_id = a.id) AS lines`,
        from: 'allocation a',
        where,
        order: new Keyset('allocation', keys, direction),
        item: (row: AllocationRow): AllocationView => ({
          ...row,
          ...amounts(row.lines, fund.currency),
          currency: fund.currency,
          lines: row.lines.map((line) => ({
            organisation: line.organisation,
            ...amounts([line], fund.currency),
          })),
        }),
      },
      filter,
    );
  }
}

function amounts(lines: readonly LineRow[], currency: string): AllocationAmounts {
  const total = (key: 'reserved' | 'settled' | 'released') =>
    lines.reduce((sum, line) => sum + BigInt(line[key]), 0n);
  const [reserved, settled, released] = [total('reserved'), total('settled'), total('released')];
  const text = (minor: bigint) => formatMinor(minor, currency);
  return {
    reserved: text(reserved),
    settled: text(settled),
    released: text(released),
    open: text(reserved - settled - released),
  };
}
