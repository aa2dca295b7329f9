import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useOrganisations } from '../../api/organisations';
import type { Filter } from '../../parts/list/filter-menu';
import type { Language } from '../../texts';

const types = ['annual-narrative', 'annual-financial', 'final-narrative'] as const;

/** What lists of obligations and of reports can both be filtered by. */
export function useReportFilters(fundCode: string): Filter[] {
  const { t, i18n } = useTranslation('reports');
  const organisations = useOrganisations();
  const programmes = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/programmes',
    { params: { path: { fundCode }, query: { limit: 100 } } },
    { staleTime: 300_000 },
  );
  return [
    {
      name: 'type',
      label: t('filter.type'),
      single: true,
      options: types.map((value) => ({ value, label: t(`type.${value}`) })),
    },
    {
      name: 'organisation',
      label: t('filter.organisation'),
      single: true,
      options: organisations
        .filter(({ kind }) => kind === 'un-entity')
        .map(({ code, name }) => ({ value: code, label: `${code}: ${name[i18n.language as Language]}` })),
    },
    {
      name: 'programme',
      label: t('filter.programme'),
      single: true,
      options: (programmes.data?.items ?? []).map(({ id, code, title }) => ({
        value: id,
        label: `${code} ${title}`,
      })),
    },
  ];
}
