import { useFundCode } from './me';
import { api } from './client';

const nothing: readonly { code: string; label: string }[] = [];

/**
 * Words for the codes of a vocabulary in the reader's language, the fund's own wording first. A code
 * without a word (or while the list loads) stands for itself.
 */
export function useLabels(list: string): (code: string) => string {
  const terms = useTerms(list);
  return (code) => terms.find((term) => term.code === code)?.label ?? code;
}

/** The terms of a vocabulary as the fund words them; empty while they load. */
export function useTerms(list: string) {
  const fundCode = useFundCode();
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/reference/{list}',
    { params: { path: { fundCode, list } } },
    { enabled: fundCode !== '', staleTime: 600_000 },
  );
  return data?.items ?? (nothing as NonNullable<typeof data>['items']);
}
