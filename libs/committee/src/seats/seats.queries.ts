import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError } from '#kernel';
import { Funds } from '#funds';
import { Database } from '#platform/database';
import { cappedCount, Keyset, limitOf, type Page, totalText } from '#platform/lists';
import { committeeTexts } from '../texts/texts.js';
import type { Constituency } from './seat.rules.js';

export interface SeatFilter {
  limit?: number;
  cursor?: string;
  total?: number;
  /** Only seats that are filled on this day. */
  on?: Day;
}

export interface SeatRecord {
  id: string;
  constituency: Constituency;
  constituencyLabel: string;
  organisation: string | null;
  person: { id: string; fullName: string };
  voting: boolean;
  validFrom: Day;
  validTo: Day | null;
  version: number;
}

const newestFirst = new Keyset(
  'seats',
  [
    { sql: 's.valid_from', type: 'date' },
    { sql: 's.id', type: 'uuid' },
  ],
  'desc',
);

const columns = `
  s.id, s.constituency, o.code AS organisation, s.voting, s.valid_from AS "validFrom",
  s.valid_to AS "validTo", s.version,
  jsonb_build_object('id', p.id, 'fullName', p.full_name) AS person`;
const joined = `
  FROM seat s JOIN person p ON p.id = s.person_id LEFT JOIN organisation o ON o.id = s.organisation_id`;

type Stored = Omit<SeatRecord, 'constituencyLabel'>;

@Injectable()
export class SeatQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Seats of the committee, the latest first. */
  async list(actor: Actor, fundCode: string, filter: SeatFilter): Promise<Page<SeatRecord>> {
    const fund = await this.funds.byCode(fundCode);
    const params: unknown[] = [fund.id, filter.on ?? null];
    const body = `${joined} WHERE s.fund_id = $1
      AND ($2::date IS NULL OR $2 BETWEEN s.valid_from AND coalesce(s.valid_to, 'infinity'))`;
    const counted = filter.total === 1 ? [...params] : null;
    const limit = limitOf(filter);
    const found = await this.database.query<Stored & { keys: string[] }>(
      `SELECT ${columns}, ${newestFirst.keys} ${body} AND ${newestFirst.after(filter.cursor, params)}
        ORDER BY ${newestFirst.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = newestFirst.page(found, limit);
    const items = page.items.map((item) => shown(actor, item));
    if (!counted) return { ...page, items };
    const [total] = await this.database.query<{ count: number }>(cappedCount(body), counted);
    return { ...page, items, total: totalText(total!.count) };
  }

  /** One seat. Throws `not-found`. */
  async one(actor: Actor, fundCode: string, id: string): Promise<SeatRecord> {
    const fund = await this.funds.byCode(fundCode);
    const [found] = await this.database.query<Stored>(
      `SELECT ${columns} ${joined} WHERE s.fund_id = $1 AND s.id = $2`,
      [fund.id, id],
    );
    if (!found) throw new DomainError('not-found');
    return shown(actor, found);
  }
}

function shown(actor: Actor, seat: Stored): SeatRecord {
  return { ...seat, constituencyLabel: committeeTexts[actor.language].constituencies[seat.constituency] };
}
