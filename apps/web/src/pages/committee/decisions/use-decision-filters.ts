import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useFundCode, useRoles } from '../../../api/me';
import type { Filter } from '../../../parts/list/filter-menu';
import { readsSessions } from '../readers';

const outcomes = [
  'endorsed',
  'approved',
  'approved_with_conditions',
  'deferred',
  'declined',
  'adopted',
  'noted',
] as const;
const kinds = ['concept-note', 'programme', 'policy', 'information'] as const;

/** The chips above the list of decisions; sessions only for those who may know of them. */
export function useDecisionFilters(): Filter[] {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const known = readsSessions(useRoles(fundCode));
  const { data: sessions } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/sessions',
    { params: { path: { fundCode }, query: { limit: 200 } } },
    { enabled: known },
  );
  const session = {
    name: 'session',
    label: t('decisions.session'),
    single: true,
    options: (sessions?.items ?? []).map(({ id, code, title }) => ({
      value: id,
      label: `${code} · ${title}`,
    })),
  };
  return [
    {
      name: 'outcome',
      label: t('decisions.outcome'),
      options: outcomes.map((value) => ({ value, label: t(`decisions.outcomes.${value}`) })),
    },
    {
      name: 'kind',
      label: t('decisions.subject'),
      options: kinds.map((value) => ({ value, label: t(`decisions.kinds.${value}`) })),
    },
    ...(known ? [session] : []),
    {
      name: 'openConditions',
      label: t('decisions.openConditions'),
      single: true,
      options: [
        { value: '1', label: t('decisions.withOpen') },
        { value: '0', label: t('decisions.withoutOpen') },
      ],
    },
  ];
}
