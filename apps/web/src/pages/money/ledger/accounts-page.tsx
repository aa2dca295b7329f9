import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { useListState } from '../../../parts/list/use-list-state';
import { useProgrammeNames } from '../use-programme-names';
import { accountKinds } from './kinds';
import { LedgerFrame } from './ledger-frame';

type Account = Schema<'AccountAnswer'>;

/** The accounts of both books with what each holds; each opens its postings. */
export function AccountsPage() {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const state = useListState(['book', 'kind', 'programme', 'organisation']);
  const { programmes, organisations } = useProgrammeNames(fundCode);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/ledger/accounts',
    { params: { path: { fundCode }, query: { ...(state.query as object), total: 1, limit: 100 } } },
    paged,
  );
  return (
    <LedgerFrame title={t('ledger.accounts')} lead={t('ledger.accountsLead')}>
      <ListView
        name="accounts"
        label={t('ledger.accounts')}
        state={state}
        query={query}
        searchable={false}
        columns={useColumns(fundCode)}
        filters={[
          {
            name: 'kind',
            label: t('kind'),
            single: true,
            options: accountKinds.map((value) => ({ value, label: t(`ledger.accountKinds.${value}`) })),
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
        pathOf={({ id }) => `/funds/${fundCode}/ledger?account=${id}`}
        nameOf={({ kindLabel, organisation }) => `${kindLabel} ${organisation ?? ''}`}
        empty={<EmptyState title={t('ledger.nothingBooked')}>{t('ledger.nothingBookedText')}</EmptyState>}
      />
    </LedgerFrame>
  );
}

function useColumns(fundCode: string): Column<Account>[] {
  const { t } = useTranslation('money');
  const { codeOf } = useProgrammeNames(fundCode);
  return [
    {
      id: 'account',
      header: t('ledger.account'),
      cell: (row) => (
        <Anchor component={Link} to={`/funds/${fundCode}/ledger?account=${row.id}`} inherit>
          {row.kindLabel}
        </Anchor>
      ),
    },
    { id: 'organisation', header: t('organisation'), cell: (row) => row.organisation ?? '–' },
    {
      id: 'programme',
      header: t('programme'),
      cell: (row) => (row.programmeId ? codeOf(row.programmeId) : '–'),
    },
    { id: 'book', header: t('ledger.book'), cell: (row) => t(`ledger.books.${row.book}`) },
    {
      id: 'balance',
      header: t('ledger.balance'),
      align: 'right',
      cell: (row) => <Amount value={row.balance} currency={row.currency} />,
    },
  ];
}
