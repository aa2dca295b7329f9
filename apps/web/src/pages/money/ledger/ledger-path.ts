/** The two times of a figure, as addresses have them: a day each, empty for now. */
export interface FigureTimes {
  asOf: string;
  known: string;
}

/**
 * Where the ledger shows what a figure is made of: accounts with what they held on its day, or postings up to
 * it, as they were known when the figure was.
 */
export function ledgerPath(fundCode: string, filter: string, { asOf, known }: FigureTimes): string {
  const [page, query] = filter.split('?');
  const params = new URLSearchParams(query);
  // What is asked for within a year ends there.
  if (asOf && !params.has('valueTo')) params.set(page === '/accounts' ? 'asOf' : 'valueTo', asOf);
  if (known) params.set('known', known);
  const text = params.toString();
  return `/funds/${fundCode}/ledger${page}${text ? `?${text}` : ''}`;
}
