import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { Amount } from '../../../parts/amount';
import { dayText } from '../../../parts/day';
import { today } from '../../../parts/day-field';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { useListState } from '../../../parts/list/use-list-state';
import { useTimes } from '../standing/times';
import { TimesChooser } from '../standing/times-chooser';
import { useProgrammeNames } from '../use-programme-names';
import { accountKinds } from './kinds';
import { LedgerFrame } from './ledger-frame';
import { ledgerPath } from './ledger-path';

type Account = Schema<'AccountAnswer'>;

/** The accounts of both books with what each holds; each opens its postings. */
export function AccountsPage() {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const state = useListState(['book', 'kind', 'programme', 'organisation']);
  const times = useTimes();
  const { programmes, organisations } = useProgrammeNames(fundCode);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/ledger/accounts',
    {
      params: {
        path: { fundCode },
        query: { ...(state.query as object), ...times.query, total: 1, limit: 100 },
      },
    },
    paged,
  );
  return (
    <LedgerFrame title={t('ledger.accounts')} lead={useLead()}>
      <TimesChooser />
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
        pathOf={({ id }) => ledgerPath(fundCode, `?account=${id}`, times)}
        nameOf={({ kindLabel, organisation }) => `${kindLabel} ${organisation ?? ''}`}
        empty={<EmptyState title={t('ledger.nothingBooked')}>{t('ledger.nothingBookedText')}</EmptyState>}
      />
    </LedgerFrame>
  );
}

/** Now, or the day on which the balances are asked for. */
function useLead(): string {
  const { t, i18n } = useTranslation('money');
  const { asOf, known } = useTimes();
  const day = (value: string) => dayText(value, i18n.language);
  if (asOf && known) return t('ledger.accountsKnown', { day: day(asOf), known: day(known) });
  if (known) return t('ledger.accountsKnown', { day: day(today()), known: day(known) });
  return asOf ? t('ledger.accountsThen', { day: day(asOf) }) : t('ledger.accountsLead');
}

function useColumns(fundCode: string): Column<Account>[] {
  const { t } = useTranslation('money');
  const { codeOf } = useProgrammeNames(fundCode);
  const times = useTimes();
  return [
    {
      id: 'account',
      header: t('ledger.account'),
      cell: (row) => (
        <Anchor component={Link} to={ledgerPath(fundCode, `?account=${row.id}`, times)} inherit>
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
