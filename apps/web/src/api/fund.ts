import { api } from './client';
import { useFundCode } from './me';

/** The fund of the page: its currency, its zone, its name; undefined while it loads. */
export function useFund() {
  const fundCode = useFundCode();
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}',
    { params: { path: { fundCode } } },
    { enabled: fundCode !== '', staleTime: 600_000 },
  );
  return data;
}
