import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { Day } from '../../../parts/day';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { useListState } from '../../../parts/list/use-list-state';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import { useReportFilters } from '../report-filters';

type Report = Schema<'ReportItemAnswer'>;

const states = ['draft', 'submitted', 'returned', 'accepted'] as const;

function useColumns(fundCode: string): Column<Report>[] {
  const { t } = useTranslation('reports');
  return [
    {
      id: 'type',
      header: t('column.report'),
      cell: ({ id, typeLabel, periodStart, periodEnd }) => (
        <>
          <Anchor component={Link} size="sm" to={`/funds/${fundCode}/reports/${id}`}>
            {typeLabel}
          </Anchor>
          <Text size="xs" c="dimmed">
            <Day value={periodStart} /> – <Day value={periodEnd} />
          </Text>
        </>
      ),
    },
    { id: 'organisation', header: t('column.who'), cell: ({ organisation }) => organisation },
    {
      id: 'programme',
      header: t('column.programme'),
      cell: ({ programme }) => (
        <Text size="sm" maw={320} lineClamp={2} title={programme.title}>
          <Text span fw={600} size="sm">
            {programme.code}
          </Text>{' '}
          {programme.title}
        </Text>
      ),
    },
    {
      id: 'state',
      header: t('column.state'),
      cell: ({ state, stateLabel }) => <StateBadge state={state} label={stateLabel} />,
    },
    { id: 'due', header: t('column.due'), cell: ({ dueOn }) => <Day value={dueOn} /> },
    {
      id: 'submitted',
      header: t('column.submitted'),
      cell: ({ submittedAt }) => <Day value={submittedAt} />,
    },
    { id: 'accepted', header: t('column.accepted'), cell: ({ acceptedAt }) => <Day value={acceptedAt} /> },
  ];
}

/** What the entities reported, the newest first. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  const state = useListState(['state', 'type', 'organisation', 'programme']);
  const columns = useColumns(fundCode);
  const filters = useReportFilters(fundCode);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/reports',
    { params: { path: { fundCode }, query: { ...state.query, limit: 50, total: 1 } } },
    paged,
  );
  const stateFilter = {
    name: 'state',
    label: t('filter.state'),
    single: true,
    options: states.map((value) => ({ value, label: t(`reportState.${value}`) })),
  };
  return (
    <Page title={t('reports.title')} lead={t('reports.lead')}>
      <ListView
        name="reports"
        label={t('reports.title')}
        state={state}
        query={query}
        columns={columns}
        filters={[stateFilter, ...filters]}
        searchable={false}
        pathOf={({ id }) => `/funds/${fundCode}/reports/${id}`}
        nameOf={({ typeLabel, organisation, programme }) =>
          `${typeLabel}, ${organisation}, ${programme.code}`
        }
        exportKind="reports"
        empty={
          <EmptyState title={t('reports.empty')}>
            <Text size="sm">{t('reports.emptyText')}</Text>
          </EmptyState>
        }
      />
    </Page>
  );
}
