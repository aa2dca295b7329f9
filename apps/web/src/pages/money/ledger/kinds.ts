/** What a posting books, in the order of a fund's life. */
export const postingKinds = [
  'deposit',
  'identify',
  'agent-fee',
  'bank-charge',
  'direct-cost',
  'interest',
  'other-income',
  'exchange-gain',
  'exchange-loss',
  'reserve',
  'release',
  'transfer',
  'settle',
  'expenditure',
  'refund',
] as const;

/** What follows from another record, and is corrected there: nobody reverses its postings by hand. */
export const kindsOfOthers: ReadonlySet<string> = new Set([
  'reserve',
  'release',
  'transfer',
  'settle',
  'expenditure',
]);

/** Kinds of accounts of the two books. */
export const accountKinds = [
  'cash',
  'contribution',
  'unidentified',
  'agent-fee',
  'bank-charge',
  'direct-cost',
  'income',
  'exchange-difference',
  'advance',
  'programme-expense',
  'unallocated',
  'reserved',
  'settled',
] as const;

/** Where the paper behind a posting is read; null where it has no page of its own. */
export function sourcePath(fundCode: string, sourceType: string, sourceId: string): string | null {
  const pages: Record<string, string> = { deposit: 'deposits', transfer: 'transfers', report: 'reports' };
  const page = pages[sourceType];
  return page ? `/funds/${fundCode}/${page}/${sourceId}` : null;
}
