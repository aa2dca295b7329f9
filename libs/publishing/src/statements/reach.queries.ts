import { Injectable } from '@nestjs/common';
import type { Times } from '#funding';
import type { Fund } from '#funds';
import type { Language } from '#kernel';
import { Database } from '#platform/database';
import { reachAmountsOf, type ReachAmounts, type ReachRow } from './contributor-reach.js';
import { type StatementHead, StatementTimes } from './statement-times.js';
import { statementTexts } from './texts/texts.js';

/** Whose money stands for a programme or reached it; without a code it is no contributor's. */
export interface ReachGiver extends ReachAmounts {
  contributor: string | null;
  name: string;
}

export interface ReachedProgramme extends ReachAmounts {
  programme: { id: string; code: string; title: string };
  primaryArea: string;
  contributors: ReachGiver[];
}

export interface ReachView extends StatementHead {
  programmes: ReachedProgramme[];
  /** Per contributor over all programmes; they add up to the totals, as the programmes do. */
  contributors: ReachGiver[];
  totals: ReachAmounts;
}

interface Row extends ReachRow {
  programme: ReachedProgramme['programme'];
  primaryArea: string;
  contributor: string | null;
  name: string | null;
}

const sum = (column: string) => `sum(r.${column})::text`;

const rowsSql = `
  SELECT jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title) AS programme,
         p.primary_area AS "primaryArea", o.code AS contributor, o.name ->> $4 AS name,
         ${sum('reserved_minor')} AS reserved, ${sum('transferred_minor')} AS transferred,
         ${sum('refunded_minor')} AS refunded, ${sum('expended_minor')} AS expended
    FROM reach_figures($1, $2, $3) r JOIN programme p ON p.id = r.programme_id
    LEFT JOIN earmark_source s ON s.id = r.source_id LEFT JOIN organisation o ON o.id = s.contributor_id
   GROUP BY p.id, o.id
  HAVING bool_or((r.reserved_minor, r.transferred_minor, r.refunded_minor, r.expended_minor) <> (0, 0, 0, 0))
   ORDER BY p.code, o.code NULLS LAST`;

/** Which contributors' money stands for or reached which programme, by the draws (ADR 0182). */
@Injectable()
export class ReachStatement {
  constructor(
    private readonly database: Database,
    private readonly times: StatementTimes,
  ) {}

  /**
   * All programmes of the fund with who paid. The sums are the register of allocations and what the
   * contributors' own statements tell, to the cent. Throws `fields-wrong`.
   */
  async at(fund: Fund, request: Times, language: Language): Promise<ReachView> {
    const head = await this.times.head(fund, request);
    const params = [fund.id, head.asOf, head.knownAt, language];
    const rows = await this.database.query<Row>(rowsSql, params);
    const amounts = (of: readonly Row[]) => reachAmountsOf(of, fund.currency);
    const giversOf = (of: readonly Row[]): ReachGiver[] =>
      grouped(of, ({ contributor }) => contributor ?? '').map((own) => ({
        contributor: own[0]!.contributor,
        name: own[0]!.name ?? statementTexts[language].nobodys,
        ...amounts(own),
      }));
    return {
      ...head,
      programmes: grouped(rows, ({ programme }) => programme.id).map((own) => {
        const { programme, primaryArea } = own[0]!;
        return { programme, primaryArea, ...amounts(own), contributors: giversOf(own) };
      }),
      contributors: giversOf(rows).sort((a, b) => compare(a.contributor, b.contributor)),
      totals: amounts(rows),
    };
  }
}

/** What has one key together, in the order in which keys are first met. */
function grouped(rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const keys = [...new Set(rows.map(keyOf))];
  return keys.map((key) => rows.filter((row) => keyOf(row) === key));
}

/** By code; what is no contributor's comes last. */
function compare(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}
