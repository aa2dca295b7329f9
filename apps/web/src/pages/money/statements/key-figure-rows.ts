import type { Schema } from '../../../api/client';

export type KeyFigureLine = Schema<'KeyFigureLineAnswer'>;

/** A row of the table: a heading above its group, or a line. */
export type KeyFigureRow = { heading: KeyFigureLine['group'] } | { line: KeyFigureLine };

/** The lines below a heading for each group, in the API's order. */
export function rowsOf(lines: readonly KeyFigureLine[]): KeyFigureRow[] {
  return lines.flatMap((line, at): KeyFigureRow[] =>
    line.group === lines[at - 1]?.group ? [{ line }] : [{ heading: line.group }, { line }],
  );
}

/** Filter of the ledger that shows what a line is made of; totals are made of lines. */
export const ledgerOf: Partial<Record<KeyFigureLine['key'], string>> = {
  contributions: '/accounts?kind=contribution',
  interest: '?kind=interest',
  otherIncome: '?kind=other-income',
  exchangeDifferences: '/accounts?kind=exchange-difference',
  transfers: '?kind=transfer',
  refunds: '?kind=refund',
  agentFees: '/accounts?kind=agent-fee',
  directCosts: '/accounts?kind=direct-cost',
  bankCharges: '/accounts?kind=bank-charge',
  balanceWithAgent: '/accounts?kind=cash',
  expenditure: '?kind=expenditure',
};

/** The same of one year: its own postings, or all until its end. Accounts tell no single year. */
export function ledgerOfYear(
  key: KeyFigureLine['key'],
  year: number,
  manner: 'amount' | 'cumulative',
): string | undefined {
  const ledger = ledgerOf[key];
  if (!ledger?.startsWith('?')) return undefined;
  const from = manner === 'amount' ? `&valueFrom=${year}-01-01` : '';
  return `${ledger}${from}&valueTo=${year}-12-31`;
}
