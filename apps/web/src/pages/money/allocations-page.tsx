import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schema } from '../../api/client';
import { useRoles } from '../../api/me';
import { Amount } from '../../parts/amount';
import { Day } from '../../parts/day';
import { EmptyState } from '../../parts/empty-state';
import type { Column } from '../../parts/list/data-table';
import { ListView } from '../../parts/list/list-view';
import { paged } from '../../parts/list/paged';
import { useListState } from '../../parts/list/use-list-state';
import { useAreaNames, useFund } from '../../parts/vocabulary';
import { MatchAnew } from './match-anew';
import { ReleaseRest } from './release-rest';
import { TransfersFrame } from './transfers/transfers-frame';
import { useProgrammeNames } from './use-programme-names';

type Allocation = Schema<'AllocationAnswer'>;
const amounts = ['reserved', 'settled', 'released', 'open'] as const;

/** What the committee set aside for each programme, and what of it has moved. */
export function AllocationsPage() {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const state = useListState(['area', 'organisation'], '-valueDate');
  const { areas, shortOf } = useAreaNames(fundCode);
  const { organisations } = useProgrammeNames(fundCode);
  const { i18n } = useTranslation();
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/allocations',
    { params: { path: { fundCode }, query: { ...(state.query as object), total: 1 } } },
    paged,
  );
  return (
    <TransfersFrame title={t('allocations.title')} lead={t('allocations.lead')}>
      <ListView
        name="allocations"
        label={t('allocations.title')}
        state={state}
        query={query}
        searchable={false}
        columns={useColumns(fundCode)}
        filters={[
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
            options: organisations.map((code) => ({ value: code, label: code })),
          },
        ]}
        nameOf={({ programmeId }) => programmeId}
        empty={<EmptyState title={t('allocations.none')}>{t('allocations.noneText')}</EmptyState>}
      />
    </TransfersFrame>
  );
}

function useColumns(fundCode: string): Column<Allocation>[] {
  const { t, i18n } = useTranslation('money');
  const currency = useFund(fundCode)?.currency ?? '';
  const roles = useRoles(fundCode);
  const { shortOf } = useAreaNames(fundCode);
  const { codeOf, titleOf } = useProgrammeNames(fundCode);
  return [
    {
      id: 'valueDate',
      header: t('allocations.on'),
      sort: 'valueDate',
      cell: (row) => <Day value={row.valueDate} />,
    },
    {
      id: 'programme',
      header: t('programme'),
      cell: (row) => (
        <>
          <Anchor
            component={Link}
            to={`/funds/${fundCode}/programmes/${row.programmeId}`}
            inherit
            display="block"
            miw={220}
          >
            {codeOf(row.programmeId)} {titleOf(row.programmeId)}
          </Anchor>
          {row.primaryArea ? (
            <Text size="xs" c="dimmed">
              {shortOf(row.primaryArea, i18n.language)}
            </Text>
          ) : null}
        </>
      ),
    },
    ...amounts.map((name): Column<Allocation> => ({
      id: name,
      header: `${t(`allocations.${name}`)} (${currency})`,
      align: 'right',
      cell: (row) => <Amount value={row[name]} />,
    })),
    ...(roles.has('secretariat') || roles.has('agent')
      ? [
          {
            id: 'action',
            header: t('allocations.release.actions'),
            cell: (row: Allocation) => (
              <Stack gap={4} align="stretch">
                <ReleaseRest allocation={row} programme={codeOf(row.programmeId)} fundCode={fundCode} />
                <MatchAnew allocation={row} programme={codeOf(row.programmeId)} fundCode={fundCode} />
              </Stack>
            ),
          },
        ]
      : []),
    {
      id: 'lines',
      header: t('allocations.lines'),
      hidden: true,
      cell: (row) => row.lines.map(({ organisation }) => organisation).join(', '),
    },
    {
      id: 'decision',
      header: t('allocations.decision'),
      hidden: true,
      cell: (row) => (
        <Anchor component={Link} to={`/funds/${fundCode}/decisions/${row.decisionId}`} inherit>
          {t('ledger.show')}
        </Anchor>
      ),
    },
  ];
}
