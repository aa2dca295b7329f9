import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
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
import { StateBadge } from '../../../parts/state-badge';
import { useFund } from '../../../parts/vocabulary';
import { InAndOutFrame } from '../money-frame';
import { readsBooks } from '../readers';

type Deposit = Schema<'DepositAnswer'>;

const filterNames = ['state', 'contributor', 'identified', 'unapplied'] as const;

/** Deposits, the latest first; a donor's own. */
export function DepositsPage() {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const navigate = useNavigate();
  const roles = useRoles(fundCode);
  const state = useListState(filterNames, '-valueDate');
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/deposits',
    { params: { path: { fundCode }, query: { ...(state.query as object), total: 1 } } },
    paged,
  );
  const filters = useDepositFilters(fundCode);
  const pathOf = ({ id }: Deposit) => `/funds/${fundCode}/deposits/${id}`;
  const books = readsBooks(roles);
  return (
    <InAndOutFrame
      title={t('deposits.title')}
      lead={books ? t('deposits.lead') : t('deposits.leadDonor')}
      actions={
        books ? (
          <ActionButton
            whyNot={roles.has('agent') ? null : t('onlyAgent')}
            onClick={() => void navigate(`/funds/${fundCode}/deposits/new`)}
          >
            {t('deposits.enter')}
          </ActionButton>
        ) : null
      }
    >
      <ListView
        name="deposits"
        label={t('deposits.title')}
        state={state}
        query={query}
        columns={useColumns(fundCode, pathOf)}
        filters={filters}
        pathOf={pathOf}
        nameOf={({ contributorName, bankReference }) => `${contributorName} ${bankReference}`}
        exportKind="deposits"
        empty={
          <EmptyState title={t('deposits.none')}>
            <Text size="sm">{t('deposits.noneText')}</Text>
          </EmptyState>
        }
      />
    </InAndOutFrame>
  );
}

function useDepositFilters(fundCode: string) {
  const { t } = useTranslation('money');
  const { t: words } = useTranslation('contributions');
  const { data } = api.useQuery('get', '/api/v1/funds/{fundCode}/capitalisation', {
    params: { path: { fundCode } },
  });
  return [
    {
      name: 'state',
      label: t('state'),
      single: true,
      options: [
        { value: 'recorded', label: t('deposits.recorded') },
        { value: 'reversed', label: t('deposits.reversed') },
      ],
    },
    {
      name: 'contributor',
      label: t('contributor'),
      single: true,
      options: (data?.byContributor ?? []).map(({ contributor, name }) => ({
        value: contributor,
        label: name,
      })),
    },
    {
      name: 'identified',
      label: words('deposits.sender'),
      single: true,
      options: [
        { value: '1', label: words('deposits.identified') },
        { value: '0', label: words('deposits.notIdentified') },
      ],
    },
    {
      name: 'unapplied',
      label: words('deposits.application'),
      single: true,
      options: [
        { value: '1', label: words('deposits.withLeft') },
        { value: '0', label: words('deposits.withoutLeft') },
      ],
    },
  ];
}

function useColumns(fundCode: string, pathOf: (row: Deposit) => string): Column<Deposit>[] {
  const { t } = useTranslation('money');
  const { t: words } = useTranslation('contributions');
  const currency = useFund(fundCode)?.currency ?? '';
  const amount = (header: string) => `${header} (${currency})`;
  return [
    {
      id: 'valueDate',
      header: t('valueDate'),
      sort: 'valueDate',
      cell: (row) => <Day value={row.valueDate} />,
    },
    {
      id: 'contributor',
      header: t('contributor'),
      cell: (row) => (
        <Anchor component={Link} to={pathOf(row)} inherit>
          {row.contributorName}
        </Anchor>
      ),
    },
    {
      id: 'donorAmount',
      header: words('deposits.sent'),
      align: 'right',
      cell: (row) => <Amount value={row.donorAmount} currency={row.donorCurrency} />,
    },
    {
      id: 'amount',
      header: amount(t('gross')),
      align: 'right',
      cell: (row) => <Amount value={row.amount} />,
    },
    {
      id: 'bankCharge',
      header: amount(t('bankCharge')),
      align: 'right',
      hidden: true,
      cell: (row) => <Amount value={row.bankCharge} />,
    },
    {
      id: 'agentFee',
      header: amount(t('agentFee')),
      hidden: true,
      align: 'right',
      cell: (row) => <Amount value={row.agentFee} />,
    },
    { id: 'net', header: amount(t('net')), align: 'right', cell: (row) => <Amount value={row.net} /> },
    {
      id: 'unapplied',
      header: words('deposits.toApply'),
      align: 'right',
      hidden: true,
      cell: (row) => <Amount value={row.unapplied} currency={row.donorCurrency} />,
    },
    { id: 'reference', header: t('bankReference'), cell: (row) => row.bankReference },
    { id: 'state', header: t('state'), cell: (row) => <MoneyState row={row} /> },
    { id: 'recordedBy', header: t('recordedBy'), hidden: true, cell: (row) => row.recordedBy ?? '–' },
  ];
}

/** The state of a deposit or an entry: it counts, or it was taken back. */
export function MoneyState({ row }: { row: { state: string; stateLabel: string } }) {
  return (
    <StateBadge
      state={row.state}
      label={row.stateLabel}
      tone={row.state === 'reversed' ? 'stopped' : 'good'}
    />
  );
}
