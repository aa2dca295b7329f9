import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../../api/client';
import { currencyName } from '../amounts';

/** Currencies of which a rate is recorded, by code, with their names. */
export function useRateCurrencies(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const { fundCode = '' } = useParams();
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/exchange-rates',
    { params: { path: { fundCode }, query: { limit: 200 } } },
    { staleTime: 60_000 },
  );
  const codes = [...new Set((data?.items ?? []).map(({ currency }) => currency))].sort();
  return codes.map((code) => ({ value: code, label: `${code} – ${currencyName(code, i18n.language)}` }));
}
