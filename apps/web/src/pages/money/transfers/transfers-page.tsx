import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { useListState } from '../../../parts/list/use-list-state';
import { StateBadge } from '../../../parts/state-badge';
import { useFund } from '../../../parts/vocabulary';
import { useProgrammeNames } from '../use-programme-names';
import { NextTranches } from './next-tranches';
import { TransfersFrame } from './transfers-frame';

type Transfer = Schema<'TransferItemAnswer'>;
const states = ['requested', 'approved', 'executed', 'rejected'] as const;

/** Transfers to organisations, the newest first. */
export function TransfersPage() {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const state = useListState(['state', 'programme', 'organisation']);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/transfers',
    { params: { path: { fundCode }, query: { ...(state.query as object), total: 1 } } },
    paged,
  );
  const { programmes, organisations } = useProgrammeNames(fundCode);
  const pathOf = ({ id }: Transfer) => `/funds/${fundCode}/transfers/${id}`;
  const chosen = programmes.find(({ id }) => id === state.query['programme']);
  return (
    <TransfersFrame title={t('transfers.title')} lead={t('transfers.lead')}>
      {chosen ? <NextTranches fundCode={fundCode} programme={chosen} /> : null}
      <ListView
        name="transfers"
        label={t('transfers.title')}
        state={state}
        query={query}
        searchable={false}
        columns={useColumns(fundCode, pathOf)}
        filters={[
          {
            name: 'state',
            label: t('state'),
            single: true,
            options: states.map((value) => ({ value, label: t(`transfers.states.${value}`) })),
          },
          {
            name: 'programme',
            label: t('programme'),
            single: true,
            options: programmes.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
          },
          {
            name: 'organisation',
            label: t('organisation'),
            single: true,
            options: organisations.map((code) => ({ value: code, label: code })),
          },
        ]}
        pathOf={pathOf}
        nameOf={({ programme, organisation, tranche }) => `${programme.code} ${organisation} ${tranche}`}
        exportKind="transfers"
        empty={
          <EmptyState title={t('transfers.none')}>
            <Text size="sm">{t('transfers.noneText')}</Text>
          </EmptyState>
        }
      />
    </TransfersFrame>
  );
}

function useColumns(fundCode: string, pathOf: (row: Transfer) => string): Column<Transfer>[] {
  const { t } = useTranslation('money');
  const currency = useFund(fundCode)?.currency ?? '';
  return [
    {
      id: 'transfer',
      header: t('transfers.one'),
      cell: (row) => (
        <Anchor component={Link} to={pathOf(row)} inherit>
          {t('transfers.name', { organisation: row.organisation, number: row.tranche })}
        </Anchor>
      ),
    },
    {
      id: 'programme',
      header: t('programme'),
      cell: (row) => (
        <Text size="sm" lineClamp={2}>
          {row.programme.code} · {row.programme.title}
        </Text>
      ),
    },
    {
      id: 'amount',
      header: `${t('amount')} (${currency})`,
      align: 'right',
      cell: (row) => <Amount value={row.amount} />,
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <StateBadge state={row.state} label={row.stateLabel} />,
    },
    {
      id: 'valueDate',
      header: t('valueDate'),
      term: 'value_date',
      cell: (row) => <Day value={row.valueDate} />,
    },
    {
      id: 'reference',
      header: t('bankReference'),
      hidden: true,
      cell: (row) => row.bankReference ?? '–',
    },
    {
      id: 'requestedAt',
      header: t('transfers.requestedAt'),
      hidden: true,
      cell: (row) => <Day value={row.requestedAt} />,
    },
  ];
}
