import { type EarmarkSourceKind, fundingTexts } from '#funding';
import { formatMinor, type Language, sumMinor } from '#kernel';
import type { Database } from '#platform/database';

/** Told by the draws: which of the contributor's money stands for or paid which allocation. */
export type ReachBasis = 'draws';

export interface ReachAmounts {
  /** Reserved + transferred + refunded: what of the allocations this money stands for or paid. */
  allocated: string;
  /** Not transferred yet. */
  reserved: string;
  /** Less refunds. */
  transferred: string;
  refunded: string;
  /** Of the expenditure of accepted reports, in proportion to what was transferred. */
  expended: string;
}

/** Money of the contributor in a programme: a contribution line, or a deposit not applied to one. */
export interface ReachSource extends ReachAmounts {
  kind: EarmarkSourceKind;
  kindLabel: string;
  number: string;
}

export interface ContributorReach extends ReachAmounts {
  basis: ReachBasis;
  /** What of the net money pays direct costs and charges of the fund. */
  costs: string;
  /** What of it stands for nothing yet. */
  free: string;
  areas: (ReachAmounts & { area: string; label: string })[];
  programmes: (ReachAmounts & {
    programme: { id: string; code: string; title: string };
    primaryArea: string;
    sources: ReachSource[];
  })[];
}

/** The figures of some money in a programme, as the database tells them. */
export type ReachRow = Record<'reserved' | 'transferred' | 'refunded' | 'expended', string>;

interface Row extends ReachRow {
  programme: { id: string; code: string; title: string };
  primaryArea: string;
  kind: EarmarkSourceKind;
  number: string;
}

const rowsSql = `
  SELECT jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title) AS programme,
         p.primary_area AS "primaryArea", s.kind, s.number, r.reserved_minor AS reserved,
         r.transferred_minor AS transferred, r.refunded_minor AS refunded, r.expended_minor AS expended
    FROM reach_figures($1, $2, $3) r JOIN earmark_source s ON s.id = r.source_id
    JOIN programme p ON p.id = r.programme_id
   WHERE s.contributor_id = $4
   ORDER BY p.code, s.number, s.id`;

const costsSql = `
  SELECT coalesce(sum(e.reserved_minor), 0)::text AS costs
    FROM earmark_draw_entry e JOIN earmark_source s ON s.id = e.source_id
   WHERE e.fund_id = $1 AND e.purpose <> 'allocation' AND e.value_date <= $2 AND e.booked_at <= $3
     AND s.contributor_id = $4`;

interface Telling {
  readonly currency: string;
  readonly language: Language;
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * What a contributor's money reached; `params` are fund, day, instant and contributor. What is reserved,
 * transferred, drawn for costs and free adds up to the net money.
 */
export async function reachOf(
  database: Database,
  params: readonly unknown[],
  netMinor: bigint,
  { currency, language, labels }: Telling,
): Promise<ContributorReach> {
  const rows = await database.query<Row>(rowsSql, [...params]);
  const [drawn] = await database.query<{ costs: string }>(costsSql, [...params]);
  const costsMinor = BigInt(drawn!.costs);
  const amounts = (of: readonly Row[]) => reachAmountsOf(of, currency);
  const areas = [...new Set(rows.map(({ primaryArea }) => primaryArea))].sort();
  const programmes = [...new Set(rows.map(({ programme }) => programme.id))];
  const standing = sumMinor(rows.map(({ reserved, transferred }) => BigInt(reserved) + BigInt(transferred)));
  return {
    ...{ basis: 'draws', ...amounts(rows), costs: formatMinor(costsMinor, currency) },
    free: formatMinor(netMinor - standing - costsMinor, currency),
    areas: areas.map((area) => {
      const own = rows.filter(({ primaryArea }) => primaryArea === area);
      return { area, label: labels.get(area) ?? area, ...amounts(own) };
    }),
    programmes: programmes.map((id) => {
      const own = rows.filter(({ programme }) => programme.id === id);
      const { programme, primaryArea } = own[0]!;
      const sources = own.map((row) => ({
        ...{ kind: row.kind, kindLabel: fundingTexts[language].earmarkSources[row.kind] },
        ...{ number: row.number, ...amounts([row]) },
      }));
      return { programme, primaryArea, ...amounts(own), sources };
    }),
  };
}

/** The figures of rows together, as text. */
export function reachAmountsOf(rows: readonly ReachRow[], currency: string): ReachAmounts {
  const sum = (name: keyof ReachRow) => sumMinor(rows.map((row) => BigInt(row[name])));
  const text = (minor: bigint) => formatMinor(minor, currency);
  const [reserved, transferred, refunded] = [sum('reserved'), sum('transferred'), sum('refunded')];
  return {
    ...{ allocated: text(reserved + transferred + refunded), reserved: text(reserved) },
    ...{ transferred: text(transferred), refunded: text(refunded), expended: text(sum('expended')) },
  };
}
