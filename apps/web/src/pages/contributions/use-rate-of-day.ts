import { useParams } from 'react-router';
import { api, type Schema } from '../../api/client';
import { problemOf } from '../../api/problem';
import { useFund } from '../../parts/vocabulary';

interface RateOfDay {
  /** Null while it is asked, and where none is recorded. */
  rate: Schema<'RateOfDayAnswer'> | null;
  /** Why there is none, in the API's words. */
  missing: string | null;
  /** Whether the money is in the fund's own currency, which needs no rate. */
  own: boolean;
}

/** The operational rate of a currency on a day. */
export function useRateOfDay(currency: string, day: string): RateOfDay {
  const { fundCode = '' } = useParams();
  const fundCurrency = useFund(fundCode)?.currency ?? '';
  const own = currency === fundCurrency;
  const { data, error } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/exchange-rates/of-day',
    { params: { path: { fundCode }, query: { currency, on: day } } },
    { enabled: !own && currency !== '' && day !== '', staleTime: 60_000, retry: false },
  );
  const problem = error ? problemOf(error) : null;
  return {
    own,
    rate: own ? { rate: '1', rateOn: null, rateSource: null } : error ? null : (data ?? null),
    missing: problem ? (problem.errors?.[0]?.message ?? problem.detail ?? problem.title) : null,
  };
}
