import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Amount } from '../../../parts/amount';
import { Day } from '../../../parts/day';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { useListState } from '../../../parts/list/use-list-state';
import { useFund } from '../../../parts/vocabulary';
import { MoneyState } from '../deposits/deposits-page';
import { InAndOutFrame } from '../money-frame';
import { EntryDialog } from './entry-dialog';

type Entry = Schema<'EntryAnswer'>;
export type EntryList = 'income' | 'bank-charges' | 'direct-costs';

export const entryPaths = {
  income: '/api/v1/funds/{fundCode}/income',
  'bank-charges': '/api/v1/funds/{fundCode}/bank-charges',
  'direct-costs': '/api/v1/funds/{fundCode}/direct-costs',
} as const;

export const IncomePage = () => <EntriesPage list="income" />;
export const BankChargesPage = () => <EntriesPage list="bank-charges" />;
export const DirectCostsPage = () => <EntriesPage list="direct-costs" />;

/** Income, bank charges and direct costs look alike: an amount, a day, a reference and what it was. */
function EntriesPage({ list }: { list: EntryList }) {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const roles = useRoles(fundCode);
  const [entering, setEntering] = useState(false);
  const state = useListState(['state'], '-valueDate');
  const query = api.useInfiniteQuery(
    'get',
    entryPaths[list],
    { params: { path: { fundCode }, query: { ...(state.query as object), total: 1 } } },
    paged,
  );
  return (
    <InAndOutFrame
      title={t(`${list}.title`)}
      lead={t(`${list}.lead`)}
      actions={
        <ActionButton whyNot={roles.has('agent') ? null : t('onlyAgent')} onClick={() => setEntering(true)}>
          {t(`${list}.enter`)}
        </ActionButton>
      }
    >
      <ListView
        name={list}
        label={t(`${list}.title`)}
        state={state}
        query={query}
        columns={useColumns(fundCode)}
        filters={[
          {
            name: 'state',
            label: t('state'),
            single: true,
            options: [
              { value: 'recorded', label: t('deposits.recorded') },
              { value: 'reversed', label: t('deposits.reversed') },
            ],
          },
        ]}
        nameOf={({ description }) => description}
        empty={
          <EmptyState title={t(`${list}.none`)}>
            <Text size="sm">{t('entries.noneText')}</Text>
          </EmptyState>
        }
      />
      {entering ? <EntryDialog list={list} fundCode={fundCode} onClose={() => setEntering(false)} /> : null}
    </InAndOutFrame>
  );
}

function useColumns(fundCode: string): Column<Entry>[] {
  const { t } = useTranslation('money');
  const currency = useFund(fundCode)?.currency ?? '';
  return [
    {
      id: 'valueDate',
      header: t('valueDate'),
      term: 'value_date',
      sort: 'valueDate',
      cell: (row) => <Day value={row.valueDate} />,
    },
    { id: 'kind', header: t('kind'), cell: (row) => row.kindLabel },
    { id: 'description', header: t('description'), cell: (row) => row.description },
    {
      id: 'amount',
      header: `${t('amount')} (${currency})`,
      align: 'right',
      cell: (row) => <Amount value={row.amount} />,
    },
    { id: 'reference', header: t('bankReference'), cell: (row) => row.bankReference },
    { id: 'state', header: t('state'), cell: (row) => <MoneyState row={row} /> },
    {
      id: 'postings',
      header: t('ledger.postings'),
      term: 'posting',
      cell: (row) => (
        <Anchor component={Link} to={`/funds/${fundCode}/ledger?source=${row.id}`} inherit>
          {t('ledger.show')}
        </Anchor>
      ),
    },
  ];
}
