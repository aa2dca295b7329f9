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
import { StateBadge } from '../../../parts/state-badge';
import { useReportFilters } from '../report-filters';
import { useReportRights } from '../readers';
import { LatenessWords } from './lateness-words';
import { RemindButton } from './remind-button';

type Obligation = Schema<'ObligationItemAnswer'>;

const states = ['overdue', 'open', 'met', 'waived'] as const;
const filterNames = ['state', 'type', 'organisation', 'programme', 'dueFrom', 'dueBy'];

function useColumns(fundCode: string): Column<Obligation>[] {
  const { t } = useTranslation('reports');
  const { secretariat } = useReportRights();
  const columns: Column<Obligation>[] = [
    { id: 'organisation', header: t('column.who'), cell: ({ organisation }) => organisation },
    {
      id: 'type',
      header: t('column.what'),
      term: 'obligation',
      cell: ({ id, typeLabel, periodStart, periodEnd }) => (
        <>
          <Anchor component={Link} size="sm" to={`/funds/${fundCode}/obligations/${id}`}>
            {typeLabel}
          </Anchor>
          <Text size="xs" c="dimmed">
            <Day value={periodStart} /> – <Day value={periodEnd} />
          </Text>
        </>
      ),
    },
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
    { id: 'dueOn', header: t('column.due'), cell: ({ dueOn }) => <Day value={dueOn} /> },
    { id: 'late', header: t('column.late'), cell: (row) => <LatenessWords obligation={row} /> },
    {
      id: 'state',
      header: t('column.state'),
      cell: ({ state, stateLabel, overdue }) => (
        <StateBadge state={state} label={stateLabel} {...(overdue ? { tone: 'late' } : {})} />
      ),
    },
    {
      id: 'report',
      header: t('column.report'),
      cell: ({ report }) =>
        report ? (
          <Anchor component={Link} to={`/funds/${fundCode}/reports/${report.id}`} size="sm">
            {t(`reportState.${report.state}`)}
          </Anchor>
        ) : (
          <Text span size="sm" c="dimmed">
            {t('reportState.none')}
          </Text>
        ),
    },
  ];
  if (!secretariat) return columns;
  return [
    ...columns,
    { id: 'remind', header: t('remind.column'), cell: (row) => <RemindButton obligation={row} compact /> },
  ];
}

export function ObligationsTable() {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  const state = useListState(filterNames);
  const columns = useColumns(fundCode);
  const filters = useReportFilters(fundCode);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/obligations',
    { params: { path: { fundCode }, query: { ...state.query, limit: 50, total: 1 } } },
    paged,
  );
  return (
    <ListView
      name="obligations"
      label={t('obligations.title')}
      state={state}
      query={query}
      columns={columns}
      filters={[
        {
          name: 'state',
          label: t('filter.state'),
          single: true,
          options: states.map((value) => ({ value, label: t(`obligationState.${value}`) })),
        },
        ...filters,
      ]}
      searchable={false}
      pathOf={({ id }) => `/funds/${fundCode}/obligations/${id}`}
      nameOf={({ typeLabel, organisation, programme }) => `${typeLabel}, ${organisation}, ${programme.code}`}
      exportKind="obligations"
      empty={
        <EmptyState title={t('obligations.empty')}>
          <Text size="sm">{t('obligations.emptyText')}</Text>
        </EmptyState>
      }
    />
  );
}
