import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schema } from '../../api/client';
import { Amount } from '../../parts/amount';
import { Day } from '../../parts/day';
import { EmptyState } from '../../parts/empty-state';
import type { Column } from '../../parts/list/data-table';
import { ListView } from '../../parts/list/list-view';
import { paged } from '../../parts/list/paged';
import { useListState } from '../../parts/list/use-list-state';
import { Page } from '../../parts/page';
import { StateBadge } from '../../parts/state-badge';
import { placeName, useAreaNames, useFund } from '../../parts/vocabulary';

type Programme = Schema<'ProgrammeItem'>;
const states = [
  'in_preparation',
  'submitted',
  'returned',
  'appraised',
  'approved_with_conditions',
  'approved',
  'deferred',
  'declined',
  'signed',
  'active',
  'suspended',
  'operationally_closed',
  'financially_closed',
  'cancelled',
] as const;

/** Joint programmes that the reader knows, the newest first. */
export function ProgrammesPage() {
  const { t, i18n } = useTranslation('programmes');
  const { fundCode = '' } = useParams();
  const state = useListState(['state', 'area', 'organisation'], '-createdAt');
  const { areas, shortOf } = useAreaNames(fundCode);
  const organisations = api.useQuery('get', '/api/v1/organisations', {
    params: { query: { kind: 'un-entity', active: 1, limit: 200 } },
  });
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/programmes',
    { params: { path: { fundCode }, query: { ...(state.query as object), total: 1 } } },
    paged,
  );
  const pathOf = ({ id }: Programme) => `/funds/${fundCode}/programmes/${id}`;
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <ListView
        name="programmes"
        label={t('list.title')}
        state={state}
        query={query}
        columns={useColumns(fundCode, pathOf)}
        filters={[
          {
            name: 'state',
            label: t('state'),
            single: true,
            options: states.map((value) => ({ value, label: t(`states.${value}`) })),
          },
          {
            name: 'area',
            label: t('area'),
            single: true,
            options: areas.map(({ code }) => ({ value: code, label: shortOf(code, i18n.language) })),
          },
          {
            name: 'organisation',
            label: t('organisation'),
            single: true,
            options: (organisations.data?.items ?? []).map(({ code }) => ({ value: code, label: code })),
          },
        ]}
        pathOf={pathOf}
        nameOf={({ code }) => code}
        exportKind="programmes"
        empty={
          <EmptyState title={t('list.none')}>
            <Text size="sm">{t('list.noneText')}</Text>
          </EmptyState>
        }
      />
    </Page>
  );
}

function useColumns(fundCode: string, pathOf: (row: Programme) => string): Column<Programme>[] {
  const { t, i18n } = useTranslation('programmes');
  const currency = useFund(fundCode)?.currency ?? '';
  const { shortOf } = useAreaNames(fundCode);
  return [
    {
      id: 'programme',
      header: t('programme'),
      sort: 'title',
      cell: (row) => (
        <>
          <Anchor component={Link} to={pathOf(row)} inherit>
            {row.title}
          </Anchor>
          <Text size="xs" c="dimmed">
            {row.code}
          </Text>
        </>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <StateBadge state={row.state} label={row.stateLabel} />,
    },
    {
      id: 'area',
      header: t('area'),
      term: 'thematic_area',
      cell: (row) => shortOf(row.primaryArea, i18n.language),
    },
    {
      id: 'places',
      header: t('places'),
      hidden: true,
      cell: (row) => row.places.map((place) => placeName(place, i18n.language)).join(', '),
    },
    {
      id: 'organisations',
      header: t('organisations'),
      term: 'puno',
      cell: (row) => row.organisations.join(', '),
    },
    {
      id: 'approved',
      header: `${t('approved')} (${currency})`,
      align: 'right',
      cell: (row) => <Amount value={row.approved} />,
    },
    {
      id: 'budget',
      header: `${t('budget.title')} (${currency})`,
      align: 'right',
      hidden: true,
      cell: (row) => <Amount value={row.budget} />,
    },
    { id: 'startsOn', header: t('startsOn'), hidden: true, cell: (row) => <Day value={row.startsOn} /> },
    { id: 'endsOn', header: t('endsOn'), cell: (row) => <Day value={row.endsOn} /> },
  ];
}
