import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Day } from '../../../parts/day';
import { today } from '../../../parts/day-field';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { useListState } from '../../../parts/list/use-list-state';
import { StateBadge } from '../../../parts/state-badge';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { LedgerFrame } from './ledger-frame';

type Period = Schema<'PeriodAnswer'>;

/** Months of the books, the latest first; the agent closes them for good. */
export function PeriodsPage() {
  const { t } = useTranslation('money');
  const { fundCode = '' } = useParams();
  const [closing, setClosing] = useState<Period | null>(null);
  const state = useListState(['state']);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/ledger/periods',
    { params: { path: { fundCode }, query: { ...(state.query as object), total: 1 } } },
    paged,
  );
  const closure = api.useMutation('post', '/api/v1/funds/{fundCode}/ledger/periods/{id}/close');
  const close = async ({ id, version }: Period) => {
    await closure.mutateAsync({ params: { path: { fundCode, id } }, headers: ifMatch(version) });
    tellDone(t('ledger.closed'));
  };
  return (
    <LedgerFrame title={t('ledger.periods')} lead={t('ledger.periodsLead')}>
      <ListView
        name="periods"
        label={t('ledger.periods')}
        state={state}
        query={query}
        searchable={false}
        columns={useColumns(fundCode, setClosing)}
        filters={[
          {
            name: 'state',
            label: t('state'),
            single: true,
            options: (['open', 'closed'] as const).map((value) => ({
              value,
              label: t(`ledger.periodStates.${value}`),
            })),
          },
        ]}
        nameOf={({ month }) => month}
        empty={<EmptyState title={t('ledger.nothingBooked')}>{t('ledger.nothingBookedText')}</EmptyState>}
      />
      {closing ? (
        <VerbDialog
          danger
          title={t('ledger.closeTitle', { month: closing.month })}
          text={t('ledger.closeText')}
          verb={t('ledger.close')}
          onConfirm={() => close(closing)}
          onClose={() => setClosing(null)}
        />
      ) : null}
    </LedgerFrame>
  );
}

function useColumns(fundCode: string, onClose: (period: Period) => void): Column<Period>[] {
  const { t } = useTranslation('money');
  const roles = useRoles(fundCode);
  const whyNot = (row: Period) => {
    if (row.state === 'closed') return t('ledger.alreadyClosed');
    if (!roles.has('agent')) return t('onlyAgent');
    return row.endsOn >= today() ? t('ledger.notOver') : null;
  };
  return [
    {
      id: 'month',
      header: t('ledger.month'),
      cell: (row) => (
        <Anchor
          component={Link}
          to={`/funds/${fundCode}/ledger?valueFrom=${row.startsOn}&valueTo=${row.endsOn}`}
          inherit
        >
          {row.month}
        </Anchor>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => (
        <StateBadge
          state={row.state}
          label={row.stateLabel}
          tone={row.state === 'open' ? 'working' : 'good'}
        />
      ),
    },
    { id: 'closedAt', header: t('ledger.closedAt'), cell: (row) => <Day value={row.closedAt} /> },
    {
      id: 'close',
      header: t('ledger.close'),
      cell: (row) => (
        <ActionButton
          size="compact-sm"
          variant="default"
          whyNot={whyNot(row)}
          aria-label={`${t('ledger.close')} ${row.month}`}
          onClick={() => onClose(row)}
        >
          {t('ledger.close')}
        </ActionButton>
      ),
    },
  ];
}
