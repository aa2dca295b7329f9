import { formatMinor, sumMinor } from '#kernel';
import { type Earmarking, earmarkings } from '../mix/mix.rules.js';
import type { GiverRow } from './givers.js';
import { unappliedSql } from './unapplied.js';
import {
  type Figure,
  type Figures,
  figures,
  figuresOf,
  type LedgerFigure,
  type PromiseFigure,
  promiseFigures,
  type Promises,
  promisesOf,
} from './capitalisation.rules.js';

/** What may be allocated by the fund’s policy of the day. */
export interface AllocationLimit {
  basis: 'cash' | 'cash-and-receivables';
  /** What signed agreements still promise, as far as the policy counts it. */
  receivables: string;
  /** Available to allocate from cash, and receivables. */
  available: string;
}

export interface AreaAmount {
  /** Code of the thematic area, or `unattributed`. */
  area: string;
  /** Deposits earmarked to this area alone; to several areas or none: `unattributed`. */
  contributed: string;
  allocated: string;
  transferred: string;
  refunded: string;
  expended: string;
}

export interface EarmarkingAmount {
  earmarking: Earmarking;
  deposited: string;
}

export interface YearAmounts {
  year: number;
  pledged: string;
  committed: string;
  deposited: string;
  allocated: string;
  transferred: string;
  expended: string;
}

/** Everything as the database sums it, in minor units. */
export interface Breakdowns {
  basis: AllocationLimit['basis'];
  receivables: string;
  unapplied: string;
  totals: Partial<Record<LedgerFigure, string>> | null;
  promises: Partial<Record<PromiseFigure, string>> | null;
  contributors: GiverRow[] | null;
  earmarked: EarmarkedRow[] | null;
  areas: { area: string | null; figure: LedgerFigure; total: string }[] | null;
  years: { year: number; figure: LedgerFigure | PromiseFigure; total: string }[] | null;
}

/** Applied money by its earmark; `area` where the line names a single one. */
interface EarmarkedRow {
  area: string | null;
  earmarking: Earmarking;
  total: string;
}

/** All of it in one statement, so that every part is of the same moment. */
export const breakdownsSql = `
  WITH f AS MATERIALIZED (SELECT * FROM ledger_figures($1, $2, $3, 'year')),
  promised AS MATERIALIZED (SELECT * FROM promise_figures($1, $2, $3)),
  unapplied AS MATERIALIZED (${unappliedSql}),
  area AS (SELECT DISTINCT ON (a.programme_id) a.programme_id, a.primary_area FROM allocation a
            WHERE a.fund_id = $1 AND EXISTS (
              SELECT FROM posting p WHERE p.allocation_id = a.id AND p.kind = 'reserve'
                 AND p.value_date <= $2 AND p.booked_at <= $3)
            ORDER BY a.programme_id, a.reserved_at, a.id),
  line AS (SELECT l.id, count(DISTINCT x.area) AS areas, min(x.area) AS area,
                  EXISTS (SELECT FROM contribution_line_place p WHERE p.line_id = l.id) AS placed
             FROM contribution_line l LEFT JOIN contribution_line_area x ON x.line_id = l.id
            WHERE l.fund_id = $1 GROUP BY l.id),
  earmarked AS (
    SELECT CASE l.areas WHEN 1 THEN l.area END AS area,
           CASE WHEN l.areas > 0 AND l.placed THEN 'area-and-place' WHEN l.areas > 0 THEN 'area'
                WHEN l.placed THEN 'place' ELSE 'none' END AS earmarking, sum(x.usd_minor) AS total
      FROM deposit_application x JOIN line l ON l.id = x.line_id
     WHERE x.fund_id = $1 AND x.value_date <= $2 AND x.applied_at <= $3
       AND (x.reversed_at IS NULL OR x.reversed_on > $2 OR x.reversed_at > $3)
     GROUP BY 1, 2)
  SELECT coalesce((SELECT s.value #>> '{}' FROM fund_setting s
                    WHERE s.fund_id = $1 AND s.key = 'allocationLimit' AND s.valid_from <= $2
                    ORDER BY s.valid_from DESC LIMIT 1), 'cash') AS basis,
         receivable_cover($1, $2, $3)::text AS receivables,
         (SELECT coalesce(sum(total), 0)::text FROM unapplied) AS unapplied,
         (SELECT jsonb_object_agg(t.figure, t.total::text)
            FROM (SELECT figure, sum(amount_minor) AS total FROM f GROUP BY figure) t) AS totals,
         (SELECT jsonb_object_agg(t.figure, t.total::text)
            FROM (SELECT figure, sum(amount_minor) AS total FROM promised GROUP BY figure) t) AS promises,
         (SELECT jsonb_agg(jsonb_build_object('contributor', o.code, 'name', o.name, 'category', o.category,
                                              'figures', t.figures) ORDER BY t.deposited DESC, o.code)
            FROM (SELECT organisation_id, jsonb_object_agg(figure, total::text) AS figures,
                         coalesce(sum(total) FILTER (WHERE figure = 'deposited'), 0) AS deposited
                    FROM (SELECT organisation_id, figure, sum(amount_minor) AS total
                            FROM (SELECT organisation_id, figure, amount_minor FROM f
                                   WHERE figure = 'deposited'
                                   UNION ALL SELECT organisation_id, figure, amount_minor FROM promised
                                   UNION ALL SELECT organisation_id, 'unapplied', total FROM unapplied) b
                           GROUP BY 1, 2 HAVING sum(amount_minor) <> 0) g
                   GROUP BY organisation_id) t
            LEFT JOIN organisation o ON o.id = t.organisation_id) AS contributors,
         (SELECT jsonb_agg(jsonb_build_object('area', area, 'earmarking', earmarking, 'total', total::text))
            FROM earmarked) AS earmarked,
         (SELECT jsonb_agg(jsonb_build_object('area', t.primary_area, 'figure', t.figure,
                                              'total', t.total::text) ORDER BY t.primary_area NULLS LAST)
            FROM (SELECT area.primary_area, f.figure, sum(f.amount_minor) AS total
                    FROM f LEFT JOIN area USING (programme_id)
                   WHERE f.figure IN ('reserved', 'released', 'transferred', 'refunded', 'expended')
                   GROUP BY area.primary_area, f.figure) t) AS areas,
         (SELECT jsonb_agg(jsonb_build_object('year', t.year, 'figure', t.figure, 'total', t.total::text)
                           ORDER BY t.year)
            FROM (SELECT extract(year FROM value_from)::int AS year, figure, sum(amount_minor) AS total
                    FROM (SELECT value_from, figure, amount_minor FROM f
                           WHERE figure IN ('deposited', 'reserved', 'released', 'transferred', 'expended')
                           UNION ALL SELECT value_from, figure, amount_minor FROM promised
                           WHERE figure IN ('pledged', 'committed')) y
                   GROUP BY 1, 2) t) AS years`;

/** Decimal text of minor units as integers. */
export function asMinor<Name extends string>(
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

type AreaRow = NonNullable<Breakdowns['areas']>[number];

/** By thematic area; what is bound to none or to several is `unattributed`, so that each column adds up. */
export function areasOf(
  { areas, earmarked }: Pick<Breakdowns, 'areas' | 'earmarked'>,
  depositedMinor: bigint,
  currency: string,
): AreaAmount[] {
  const given = new Map<string | null, bigint>();
  for (const { area, total } of earmarked ?? [])
    if (area !== null) given.set(area, (given.get(area) ?? 0n) + BigInt(total));
  const rest = depositedMinor - sumMinor(given.values());
  if (rest !== 0n) given.set(null, rest);
  const codes = [...new Set([...(areas ?? []).map(({ area }) => area), ...given.keys()])].sort(lastNull);
  return codes.map((area) => {
    const { allocated, transferred, refunded, expended } = completed(areas ?? [], area, currency);
    const contributed = formatMinor(given.get(area) ?? 0n, currency);
    return { area: area ?? 'unattributed', contributed, allocated, transferred, refunded, expended };
  });
}

function lastNull(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function completed(rows: readonly AreaRow[], area: string | null, currency: string) {
  const own = rows.filter((row) => row.area === area);
  return asText(
    figuresOf(Object.fromEntries(own.map(({ figure, total }) => [figure, BigInt(total)]))),
    currency,
  );
}

/** By year of the value date. */
export function yearsOf(rows: NonNullable<Breakdowns['years']>, currency: string): YearAmounts[] {
  const years = [...new Set(rows.map(({ year }) => year))];
  return years.map((year) => {
    const own = rows.filter((row) => row.year === year);
    const kept = Object.fromEntries(own.map(({ figure, total }) => [figure, BigInt(total)]));
    const { deposited, allocated, transferred, expended } = asText(figuresOf(kept), currency);
    const { pledged, committed } = promisesAsText(promisesOf(kept), currency);
    return { year, pledged, committed, deposited, allocated, transferred, expended };
  });
}

/** Deposits by how far they are bound; `none` includes what is not applied to an agreement. */
export function earmarkingsOf(
  rows: NonNullable<Breakdowns['earmarked']>,
  depositedMinor: bigint,
  currency: string,
): EarmarkingAmount[] {
  const bound = new Map<Earmarking, bigint>();
  for (const { earmarking, total } of rows)
    bound.set(earmarking, (bound.get(earmarking) ?? 0n) + BigInt(total));
  bound.delete('none');
  bound.set('none', depositedMinor - sumMinor(bound.values()));
  return earmarkings.map((earmarking) => ({
    earmarking,
    deposited: formatMinor(bound.get(earmarking) ?? 0n, currency),
  }));
}
