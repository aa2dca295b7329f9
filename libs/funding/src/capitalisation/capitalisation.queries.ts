import { Injectable } from '@nestjs/common';
import { Clock, type Day, dayIn, formatMinor, type Language, refuseFields } from '#kernel';
import { type Fund } from '#funds';
import { Database } from '#platform/database';
import { instantText } from '../ledger/ledger.queries.js';
import { fundingTexts } from '../texts/texts.js';
import {
  type Figure,
  type Figures,
  figures,
  figuresOf,
  gapToTarget,
  type LedgerFigure,
  type PromiseFigure,
  promiseFigures,
  type Promises,
  promisesOf,
  type TargetPeriod,
  targetOn,
} from './capitalisation.rules.js';

/** The two times of an answer: what counted by the end of the day, as booked by the instant. */
export interface Times {
  asOf?: Day;
  /** Instant, up to microseconds. */
  knownAt?: string;
}

export interface AreaAmount {
  /** Code of the thematic area, or `unattributed`. */
  area: string;
  allocated: string;
  transferred: string;
  refunded: string;
  expended: string;
}

export interface ContributorAmount {
  /** Code of the contributor, or `unattributed`: money of which nobody knows yet whose it is. */
  contributor: string;
  name: string;
  deposited: string;
}

export interface YearAmounts {
  year: number;
  deposited: string;
  allocated: string;
  transferred: string;
  expended: string;
}

/** Where a fund stands. Amounts are decimal text in the fund's currency. */
export interface CapitalisationView extends Record<Figure | PromiseFigure, string> {
  asOf: Day;
  knownAt: string;
  currency: string;
  target: string | null;
  targetStartsOn: Day | null;
  targetEndsOn: Day | null;
  gapToTarget: string | null;
  byThematicArea: AreaAmount[];
  byContributor: ContributorAmount[];
  byYear: YearAmounts[];
}

interface Breakdowns {
  totals: Partial<Record<LedgerFigure, string>> | null;
  promises: Partial<Record<PromiseFigure, string>> | null;
  contributors: { contributor: string | null; name: Record<Language, string> | null; total: string }[] | null;
  areas: { area: string | null; figure: LedgerFigure; total: string }[] | null;
  years: { year: number; figure: LedgerFigure; total: string }[] | null;
}

const breakdowns = `
  WITH f AS MATERIALIZED (SELECT * FROM ledger_figures($1, $2, $3, 'year')),
  area AS (SELECT DISTINCT ON (a.programme_id) a.programme_id, a.primary_area FROM allocation a
            WHERE a.fund_id = $1 AND EXISTS (
              SELECT FROM posting p WHERE p.allocation_id = a.id AND p.kind = 'reserve'
                 AND p.value_date <= $2 AND p.booked_at <= $3)
            ORDER BY a.programme_id, a.reserved_at, a.id)
  SELECT (SELECT jsonb_object_agg(t.figure, t.total::text)
            FROM (SELECT figure, sum(amount_minor) AS total FROM f GROUP BY figure) t) AS totals,
         (SELECT jsonb_object_agg(t.figure, t.total::text)
            FROM (SELECT figure, sum(amount_minor) AS total FROM promise_figures($1, $2, $3)
                   GROUP BY figure) t)
           AS promises,
         (SELECT jsonb_agg(jsonb_build_object('contributor', o.code, 'name', o.name, 'total', t.total::text)
                           ORDER BY t.total DESC, o.code)
            FROM (SELECT organisation_id, sum(amount_minor) AS total FROM f
                   WHERE figure = 'deposited' GROUP BY organisation_id HAVING sum(amount_minor) <> 0) t
            LEFT JOIN organisation o ON o.id = t.organisation_id) AS contributors,
         (SELECT jsonb_agg(jsonb_build_object('area', t.primary_area, 'figure', t.figure,
                                              'total', t.total::text) ORDER BY t.primary_area NULLS LAST)
            FROM (SELECT area.primary_area, f.figure, sum(f.amount_minor) AS total
                    FROM f LEFT JOIN area USING (programme_id)
                   WHERE f.figure IN ('reserved', 'released', 'transferred', 'refunded', 'expended')
                   GROUP BY area.primary_area, f.figure) t) AS areas,
         (SELECT jsonb_agg(jsonb_build_object('year', t.year, 'figure', t.figure, 'total', t.total::text)
                           ORDER BY t.year)
            FROM (SELECT extract(year FROM value_from)::int AS year, figure, sum(amount_minor) AS total
                    FROM f
                   WHERE figure IN ('deposited', 'reserved', 'released', 'transferred', 'expended')
                   GROUP BY 1, 2) t) AS years`;

/** Where a fund stands as of any day, as known at any instant. The same pair always gets the same answer. */
@Injectable()
export class CapitalisationQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * All figures with their breakdowns; `asOf` is today and `knownAt` the latest booking unless given. Throws
   * `fields-wrong` when `knownAt` is in the future: nobody knows yet.
   */
  async at(fund: Fund, times: Times = {}, language: Language = 'en'): Promise<CapitalisationView> {
    const asOf = times.asOf ?? dayIn(this.clock.now(), fund.zone);
    const knownAt = await this.knownAt(fund, times.knownAt);
    const [[found], targets] = await Promise.all([
      this.database.query<Breakdowns>(breakdowns, [fund.id, asOf, knownAt]),
      this.targets(fund),
    ]);
    const target = targetOn(targets, asOf);
    const { totals, promises, contributors, areas, years } = found!;
    const text = (minor: bigint | string) => formatMinor(minor, fund.currency);
    const all = figuresOf(asMinor(totals));
    const promised = promisesOf(asMinor(promises));
    const gap = gapToTarget(target && target.amountMinor, all.deposited, promised.committedOpen);
    return {
      asOf,
      knownAt,
      currency: fund.currency,
      target: target && text(target.amountMinor),
      targetStartsOn: target && target.startsOn,
      targetEndsOn: target && target.endsOn,
      ...asText(all, fund.currency),
      gapToTarget: gap === null ? null : text(gap),
      ...promisesAsText(promised, fund.currency),
      byThematicArea: areasOf(areas ?? [], fund.currency),
      byContributor: (contributors ?? []).map(({ contributor, name, total }) => ({
        contributor: contributor ?? 'unattributed',
        name: name?.[language] ?? fundingTexts[language].unidentified,
        deposited: text(total),
      })),
      byYear: yearsOf(years ?? [], fund.currency),
    };
  }

  /** The instant an answer is known at: the latest booking, so that no later one can change the answer. */
  async knownAt(fund: Fund, asked?: string): Promise<string> {
    const now = this.clock.now();
    const [found] = await this.database.query<{ latest: string | null; isFuture: boolean }>(
      `SELECT ${instantText('coalesce($2::timestamptz, last_booked_at, $3)')} AS latest,
              coalesce($2::timestamptz > greatest(last_booked_at, $3), false) AS "isFuture"
         FROM fund_position WHERE fund_id = $1`,
      [fund.id, asked ?? null, now],
    );
    if (found?.isFuture) {
      const params = { now: now.toISOString() };
      refuseFields([{ pointer: '/knownAt', code: 'instant-in-future', params }]);
    }
    return found!.latest!;
  }

  /** Every target of the fund. */
  async targets(fund: Fund): Promise<TargetPeriod[]> {
    const found = await this.database.query<TargetPeriod & { amountMinor: string }>(
      `SELECT amount_minor AS "amountMinor", starts_on AS "startsOn", ends_on AS "endsOn"
         FROM fund_target WHERE fund_id = $1`,
      [fund.id],
    );
    return found.map((target) => ({ ...target, amountMinor: BigInt(target.amountMinor) }));
  }
}

function asMinor<Name extends string>(
  totals: Partial<Record<Name, string>> | null,
): Partial<Record<Name, bigint>> {
  const entries = Object.entries(totals ?? {}) as [Name, string][];
  return Object.fromEntries(entries.map(([figure, total]) => [figure, BigInt(total)])) as never;
}

/** The figures of promises as decimal text. */
export function promisesAsText(promises: Promises, currency: string): Record<PromiseFigure, string> {
  return Object.fromEntries(
    promiseFigures.map((figure) => [figure, formatMinor(promises[figure], currency)]),
  ) as Record<PromiseFigure, string>;
}

/** All figures as decimal text. */
export function asText(all: Figures, currency: string): Record<Figure, string> {
  return Object.fromEntries(figures.map((figure) => [figure, formatMinor(all[figure], currency)])) as Record<
    Figure,
    string
  >;
}

/** The completed figures of the rows. */
function completed(rows: readonly { figure: LedgerFigure; total: string }[], currency: string) {
  return asText(
    figuresOf(Object.fromEntries(rows.map(({ figure, total }) => [figure, BigInt(total)]))),
    currency,
  );
}

function yearsOf(rows: NonNullable<Breakdowns['years']>, currency: string): YearAmounts[] {
  const years = [...new Set(rows.map(({ year }) => year))];
  return years.map((year) => {
    const own = rows.filter((row) => row.year === year);
    const { deposited, allocated, transferred, expended } = completed(own, currency);
    return { year, deposited, allocated, transferred, expended };
  });
}

function areasOf(rows: NonNullable<Breakdowns['areas']>, currency: string): AreaAmount[] {
  const areas = [...new Set(rows.map(({ area }) => area))];
  return areas.map((area) => {
    const own = rows.filter((row) => row.area === area);
    const { allocated, transferred, refunded, expended } = completed(own, currency);
    return { area: area ?? 'unattributed', allocated, transferred, refunded, expended };
  });
}
