import { Injectable } from '@nestjs/common';
import { type Day, formatMinor } from '#kernel';
import { Funds } from '#funds';
import { Database } from '#platform/database';
import { cappedCount, Keyset, limitOf, type Page, totalText } from '#platform/lists';
import { publishedStates } from './programme.rules.js';

/** What anybody may know of a programme, once it is signed. */
export interface PublicProgramme {
  code: string;
  title: string;
  primaryArea: string;
  otherAreas: string[];
  places: string[];
  conveningAgency: string;
  organisations: { organisation: string; amount: string }[];
  approved: string;
  startsOn: Day | null;
  endsOn: Day | null;
}

const newest = new Keyset(
  'public-programmes',
  [
    { sql: 'p.created_at', type: 'timestamptz' },
    { sql: 'p.id', type: 'uuid' },
  ],
  'desc',
);

type Stored = Omit<PublicProgramme, 'approved'> & { approvedMinor: string };

@Injectable()
export class PublicProgrammes {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Signed programmes of a fund and what became of them, the newest first. */
  async list(
    fundCode: string,
    query: { limit?: number; cursor?: string; total?: number },
  ): Promise<Page<PublicProgramme>> {
    const fund = await this.funds.byCode(fundCode);
    const params: unknown[] = [fund.id, publishedStates];
    const body = 'FROM programme p WHERE p.fund_id = $1 AND p.state = ANY ($2)';
    const limit = limitOf(query);
    const found = await this.database.query<Stored & { keys: string[] }>(
      `SELECT p.code, p.title, p.primary_area AS "primaryArea", p.other_areas AS "otherAreas", p.places,
              (SELECT o.code FROM organisation o WHERE o.id = p.convening_organisation_id)
                AS "conveningAgency",
              coalesce((SELECT jsonb_agg(jsonb_build_object('organisation', s.code, 'amount', s.minor::text)
                                         ORDER BY s.code)
                          FROM (SELECT o.code, sum(b.amount_minor) AS minor
                                  FROM programme_budget_line b JOIN organisation o ON o.id = b.organisation_id
                                 WHERE b.programme_id = p.id GROUP BY o.code) AS s), '[]') AS organisations,
              p.approved_minor AS "approvedMinor", p.starts_on AS "startsOn", p.ends_on AS "endsOn",
              ${newest.keys}
         ${body} AND ${newest.after(query.cursor, params)} ORDER BY ${newest.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = newest.page(found, limit);
    const text = (minor: string) => formatMinor(minor, fund.currency);
    const items = page.items.map(({ approvedMinor, organisations, ...item }) => ({
      ...item,
      organisations: organisations.map(({ organisation, amount }) => ({
        organisation,
        amount: text(amount),
      })),
      approved: text(approvedMinor),
    }));
    if (query.total !== 1) return { ...page, items };
    const [total] = await this.database.query<{ count: number }>(cappedCount(body), params.slice(0, 2));
    return { ...page, items, total: totalText(total!.count) };
  }
}
