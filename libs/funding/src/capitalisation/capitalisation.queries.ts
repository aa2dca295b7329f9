import { Injectable } from '@nestjs/common';
import { Clock, type Day, dayIn, type FieldError, formatMinor, type Language, refuseFields } from '#kernel';
import { type Fund } from '#funds';
import { Database } from '#platform/database';
import { instantText } from '../ledger/ledger.queries.js';
import {
  type Figure,
  type Figures,
  figures,
  figuresOf,
  gapToTarget,
  type LedgerFigure,
  type SeriesStep,
  stepEnds,
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
}

export interface ContributorAmount {
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
export interface CapitalisationView extends Record<Figure, string> {
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

export interface SeriesPoint extends Record<Figure, string> {
  asOf: Day;
}

export interface SeriesView {
  from: Day;
  to: Day;
  step: SeriesStep;
  knownAt: string;
  currency: string;
  items: SeriesPoint[];
}

export interface SeriesRequest {
  from?: Day;
  to?: Day;
  step?: SeriesStep;
  knownAt?: string;
}

interface Breakdowns {
  totals: Partial<Record<LedgerFigure, string>> | null;
  contributors: { contributor: string; name: Record<Language, string>; total: string }[] | null;
  areas: { area: string | null; total: string }[] | null;
  years: { year: number; figure: LedgerFigure; total: string }[] | null;
}

interface Target {
  amount: string;
  startsOn: Day;
  endsOn: Day;
}

const breakdowns = `
  WITH f AS MATERIALIZED (SELECT * FROM ledger_figures($1, $2, $3, 'year')),
  area AS (SELECT DISTINCT ON (programme_id) programme_id, primary_area
             FROM allocation WHERE fund_id = $1 ORDER BY programme_id, reserved_at, id)
  SELECT (SELECT jsonb_object_agg(t.figure, t.total::text)
            FROM (SELECT figure, sum(amount_minor) AS total FROM f GROUP BY figure) t) AS totals,
         (SELECT jsonb_agg(jsonb_build_object('contributor', o.code, 'name', o.name, 'total', t.total::text)
                           ORDER BY t.total DESC, o.code)
            FROM (SELECT organisation_id, sum(amount_minor) AS total FROM f
                   WHERE figure = 'deposited' GROUP BY organisation_id HAVING sum(amount_minor) <> 0) t
            JOIN organisation o ON o.id = t.organisation_id) AS contributors,
         (SELECT jsonb_agg(jsonb_build_object('area', t.primary_area, 'total', t.total::text)
                           ORDER BY t.primary_area NULLS LAST)
            FROM (SELECT area.primary_area,
                         sum(CASE f.figure WHEN 'reserved' THEN 1 ELSE -1 END * f.amount_minor) AS total
                    FROM f JOIN area USING (programme_id)
                   WHERE f.figure IN ('reserved', 'released') GROUP BY area.primary_area) t) AS areas,
         (SELECT jsonb_agg(jsonb_build_object('year', t.year, 'figure', t.figure, 'total', t.total::text)
                           ORDER BY t.year)
            FROM (SELECT extract(year FROM value_from)::int AS year, figure, sum(amount_minor) AS total
                    FROM f
                   WHERE figure IN ('deposited', 'reserved', 'released', 'transferred', 'expended')
                   GROUP BY 1, 2) t) AS years`;

const maxSteps = 600;

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
    const [[found], target] = await Promise.all([
      this.database.query<Breakdowns>(breakdowns, [fund.id, asOf, knownAt]),
      this.target(fund, asOf),
    ]);
    const { totals, contributors, areas, years } = found!;
    const text = (minor: bigint | string) => formatMinor(minor, fund.currency);
    const all = figuresOf(
      Object.fromEntries(Object.entries(totals ?? {}).map(([figure, total]) => [figure, BigInt(total)])),
    );
    const gap = gapToTarget(target ? BigInt(target.amount) : null, all.deposited);
    return {
      asOf,
      knownAt,
      currency: fund.currency,
      target: target && text(target.amount),
      targetStartsOn: target && target.startsOn,
      targetEndsOn: target && target.endsOn,
      ...asText(all, fund.currency),
      gapToTarget: gap === null ? null : text(gap),
      byThematicArea: (areas ?? []).map(({ area, total }) => ({
        area: area ?? 'unattributed',
        allocated: text(total),
      })),
      byContributor: (contributors ?? []).map(({ contributor, name, total }) => ({
        contributor,
        name: name[language],
        deposited: text(total),
      })),
      byYear: yearsOf(years ?? [], fund.currency),
    };
  }

  /** The figures at each month's or year's end; each point equals `at` of its day. Throws `fields-wrong`. */
  async series(fund: Fund, request: SeriesRequest): Promise<SeriesView> {
    const { step = 'month' } = request;
    const to = request.to ?? dayIn(this.clock.now(), fund.zone);
    const knownAt = await this.knownAt(fund, request.knownAt);
    const rows = await this.database.query<{ month: Day; figure: LedgerFigure; total: string }>(
      `SELECT value_from AS month, figure, sum(amount_minor) AS total
         FROM ledger_figures($1, $2, $3, 'month') GROUP BY 1, 2 ORDER BY 1`,
      [fund.id, to, knownAt],
    );
    const from = request.from ?? rows[0]?.month ?? to;
    const ends = stepEnds(from, to, step);
    refuseFields(seriesErrors(from, to, ends.length));
    const kept: Partial<Record<LedgerFigure, bigint>> = {};
    let next = 0;
    const items = ends.map((asOf) => {
      for (; next < rows.length && rows[next]!.month <= asOf; next += 1) {
        const { figure, total } = rows[next]!;
        kept[figure] = (kept[figure] ?? 0n) + BigInt(total);
      }
      return { asOf, ...asText(figuresOf(kept), fund.currency) };
    });
    return { from, to, step, knownAt, currency: fund.currency, items };
  }

  /** The instant an answer is known at: the latest booking, so that no later one can change the answer. */
  private async knownAt(fund: Fund, asked?: string): Promise<string> {
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

  /** The target whose period contains the day, else the one that ended last. */
  private async target(fund: Fund, day: Day): Promise<Target | null> {
    const [target] = await this.database.query<Target>(
      `SELECT amount_minor AS amount, starts_on AS "startsOn", ends_on AS "endsOn" FROM fund_target
        WHERE fund_id = $1 AND starts_on <= $2 ORDER BY ends_on DESC LIMIT 1`,
      [fund.id, day],
    );
    return target ?? null;
  }
}

function asText(all: Figures, currency: string): Record<Figure, string> {
  return Object.fromEntries(figures.map((figure) => [figure, formatMinor(all[figure], currency)])) as Record<
    Figure,
    string
  >;
}

function yearsOf(rows: NonNullable<Breakdowns['years']>, currency: string): YearAmounts[] {
  const years = [...new Set(rows.map(({ year }) => year))];
  return years.map((year) => {
    const own = rows.filter((row) => row.year === year);
    const all = figuresOf(Object.fromEntries(own.map(({ figure, total }) => [figure, BigInt(total)])));
    const { deposited, allocated, transferred, expended } = asText(all, currency);
    return { year, deposited, allocated, transferred, expended };
  });
}

function seriesErrors(from: Day, to: Day, count: number): FieldError[] {
  if (from > to) return [{ pointer: '/from', code: 'day-order-wrong', params: { from } }];
  if (count > maxSteps)
    return [{ pointer: '/from', code: 'series-too-long', params: { max: maxSteps, count } }];
  return [];
}
