import { type Day, formatMinor, parseMinor } from '#kernel';
import { rows, type Tx } from '#platform/database';
import { budgetCategories } from '#programmes';
import type { ReportContent } from './content.rules.js';
import {
  deliveryRateBasisPoints,
  type ExpenditureLine,
  type FinancialWarning,
  financialWarnings,
  totalsOf,
} from './financial.rules.js';

/** One category as people read it; amounts are decimal text, null where nothing is told. */
export interface FinancialLine {
  category: string;
  budget: string;
  previous: string;
  actual: string | null;
  /** Earlier periods and this one. */
  cumulative: string;
}

/** A financial report beside what was approved, reported before and transferred. */
export interface FinancialFigures {
  currency: string;
  lines: FinancialLine[];
  totals: { budget: string; previous: string; actual: string | null; cumulative: string };
  /** Transfers − refunds up to the end of the period. */
  netFunded: string;
  deliveryRatePercent: string | null;
  warnings: FinancialWarning[];
  remarks: string | null;
}

/** What of a report its figures depend on. */
export interface FiguresOf {
  readonly fundId: string;
  readonly currency: string;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly today: Day;
}

/** The day at which a report's money counts: the end of its period, or today while that lies ahead. */
export function valuedOn(report: { periodEnd: Day; today: Day }): Day {
  return report.periodEnd < report.today ? report.periodEnd : report.today;
}

/** The figures of a financial report's content as things stand now; null for a narrative. */
export async function figuresOf(
  tx: Tx,
  report: FiguresOf,
  content: ReportContent,
): Promise<FinancialFigures | null> {
  if (!content.financial) return null;
  const known = await rows<{ category: string; budget: string; previous: string }>(
    tx,
    `SELECT b.category, b.amount_minor::text AS budget, '0' AS previous FROM programme_budget_line b
      WHERE b.programme_id = $1 AND b.organisation_id = $2
     UNION ALL
     SELECT e.category, '0', e.amount_minor::text FROM report_expenditure e
       JOIN report r ON r.id = e.report_id JOIN obligation o ON o.id = r.obligation_id
      WHERE o.programme_id = $1 AND o.organisation_id = $2 AND o.period_start < $3
     UNION ALL
     SELECT 'net', coalesce(sum(l.amount_minor), 0)::text, '0' FROM ledger_account a
       JOIN posting_line l ON l.account_id = a.id
      WHERE a.fund_id = $4 AND a.kind = 'advance' AND a.programme_id = $1 AND a.organisation_id = $2
        AND l.kind IN ('transfer', 'refund') AND l.value_date <= $5`,
    [report.programmeId, report.organisationId, report.periodStart, report.fundId, valuedOn(report)],
  );
  const sum = (category: string, column: 'budget' | 'previous') =>
    known.filter((row) => row.category === category).reduce((total, row) => total + BigInt(row[column]), 0n);
  const told = new Map(content.financial.expenditure.map(({ category, amount }) => [category, amount]));
  const lines = budgetCategories.map((category): ExpenditureLine => {
    const actual = told.get(category) ?? null;
    return {
      category,
      budgetMinor: sum(category, 'budget'),
      previousMinor: sum(category, 'previous'),
      actualMinor: actual === null ? null : parseMinor(actual, report.currency),
    };
  });
  return shown(report, lines, sum('net', 'budget'), content.financial.remarks ?? null);
}

function shown(
  report: FiguresOf,
  lines: ExpenditureLine[],
  netMinor: bigint,
  remarks: string | null,
): FinancialFigures {
  const money = (minor: bigint) => formatMinor(minor, report.currency);
  const perhaps = (minor: bigint | null) => (minor === null ? null : money(minor));
  const totals = totalsOf(lines);
  const rate = deliveryRateBasisPoints(totals.cumulativeMinor, netMinor);
  return {
    currency: report.currency,
    lines: lines.map(({ category, budgetMinor, previousMinor, actualMinor }) => {
      return {
        category,
        budget: money(budgetMinor),
        previous: money(previousMinor),
        actual: perhaps(actualMinor),
        cumulative: money(previousMinor + (actualMinor ?? 0n)),
      };
    }),
    totals: {
      budget: money(totals.budgetMinor),
      previous: money(totals.previousMinor),
      actual: perhaps(totals.actualMinor),
      cumulative: money(totals.cumulativeMinor),
    },
    netFunded: money(netMinor),
    deliveryRatePercent: rate === null ? null : formatMinor(rate),
    warnings: financialWarnings(lines, netMinor, report.periodEnd < report.today),
    remarks,
  };
}
