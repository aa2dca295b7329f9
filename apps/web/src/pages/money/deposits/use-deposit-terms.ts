import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { Language } from '../../../texts';

/** Organisations that money may come from, by name in the reader's language. */
export function useContributors(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const { data } = api.useQuery('get', '/api/v1/organisations', {
    params: { query: { kind: 'contributor', active: 1, limit: 200 } },
  });
  return (data?.items ?? [])
    .map(({ code, name }) => ({ value: code, label: name[i18n.language as Language] }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
}

/** The agent's fee on a day in basis points; null while it is being asked or when no day is given. */
export function useFeeRate(fundCode: string, day: string): number | null {
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/settings',
    { params: { path: { fundCode }, query: { on: day } } },
    { enabled: day !== '', staleTime: 300_000 },
  );
  const rate = data?.values['agentFeeBasisPoints' as keyof typeof data.values];
  return typeof rate === 'number' ? rate : null;
}
