import { Anchor, Group, Text } from '@mantine/core';
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
import { StateBadge } from '../../../parts/state-badge';
import { useFund } from '../../../parts/vocabulary';
import { readsBooks } from '../readers';
import { TransfersFrame } from '../transfers/transfers-frame';
import { useProgrammeNames } from '../use-programme-names';
import { RefundDialog } from './refund-dialog';

type Refund = Schema<'RefundAnswer'>;

/** Money that organisations gave back. */
export function RefundsPage() {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const roles = useRoles(fundCode);
  const [entering, setEntering] = useState(false);
  const state = useListState(['programme', 'organisation']);
  const { programmes, organisations } = useProgrammeNames(fundCode);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/refunds',
    { params: { path: { fundCode }, query: { ...(state.query as object), total: 1 } } },
    paged,
  );
  return (
    <TransfersFrame
      title={t('refunds.title')}
      lead={t('refunds.lead')}
      actions={
        readsBooks(roles) ? (
          <ActionButton whyNot={roles.has('agent') ? null : t('onlyAgent')} onClick={() => setEntering(true)}>
            {t('refunds.enter')}
          </ActionButton>
        ) : null
      }
    >
      <ListView
        name="refunds"
        label={t('refunds.title')}
        state={state}
        query={query}
        searchable={false}
        exportKind="refunds"
        columns={useColumns(fundCode)}
        filters={[
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
        nameOf={({ programme, organisation }) => `${programme.code} ${organisation}`}
        empty={
          <EmptyState title={t('refunds.none')}>
            <Text size="sm">{t('refunds.noneText')}</Text>
          </EmptyState>
        }
      />
      {entering ? <RefundDialog fundCode={fundCode} onClose={() => setEntering(false)} /> : null}
    </TransfersFrame>
  );
}

/** Why the money came back; why it did not, where the refund was taken back. */
function Reason({ refund }: { refund: Refund }) {
  const { t } = useTranslation('money');
  if (refund.reversedAt === null) return refund.reason;
  return (
    <>
      {refund.reason}
      <Group gap="xs">
        <StateBadge state="reversed" tone="stopped" label={t('ledger.reversed')} />
        {refund.reversalReason}
      </Group>
    </>
  );
}

function useColumns(fundCode: string): Column<Refund>[] {
  const { t } = useTranslation('money');
  const currency = useFund(fundCode)?.currency ?? '';
  return [
    {
      id: 'valueDate',
      header: t('valueDate'),
      term: 'value_date',
      cell: (row) => <Day value={row.valueDate} />,
    },
    { id: 'organisation', header: t('organisation'), cell: (row) => row.organisation },
    {
      id: 'programme',
      header: t('programme'),
      cell: (row) => (
        <Anchor component={Link} to={`/funds/${fundCode}/programmes/${row.programme.id}`} inherit>
          {row.programme.code} · {row.programme.title}
        </Anchor>
      ),
    },
    {
      id: 'amount',
      header: `${t('amount')} (${currency})`,
      align: 'right',
      cell: (row) => <Amount value={row.amount} />,
    },
    { id: 'reason', header: t('reason'), cell: (row) => <Reason refund={row} /> },
    { id: 'reference', header: t('bankReference'), cell: (row) => row.bankReference },
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
