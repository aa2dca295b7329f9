import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { EmptyState } from '../../../parts/empty-state';
import { DayRangeFilter } from '../../../parts/list/day-range-filter';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { useListState } from '../../../parts/list/use-list-state';
import { readsBooks } from '../../money/readers';
import { ContributionsFrame } from '../contributions-frame';
import { PromiseTotals } from '../promise-totals';
import { useContributorFilter } from '../use-contributor-filter';
import { usePledgeColumns } from './pledge-columns';
import { RecordPledge } from './record-pledge';
import { WithdrawPledge } from './withdraw-pledge';

type Pledge = Schema<'PledgeAnswer'>;

const filterNames = ['contributor', 'state', 'open', 'announcedFrom', 'announcedTo'] as const;

/** Pledges with the agreements that settle them, and what no agreement settles yet; a donor's own. */
export function PledgesPage() {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const roles = useRoles(fundCode);
  const books = readsBooks(roles);
  const [recording, setRecording] = useState(false);
  const [withdrawn, setWithdrawn] = useState<Pledge | null>(null);
  const state = useListState(filterNames);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/pledges',
    { params: { path: { fundCode }, query: { ...(state.query as object), total: 1 } } },
    paged,
  );
  const columns = usePledgeColumns(fundCode);
  const verbs = useVerbColumn(setWithdrawn);
  return (
    <ContributionsFrame
      title={t('pledges.title')}
      lead={books ? t('pledges.lead') : t('pledges.leadDonor')}
      actions={
        books ? (
          <ActionButton
            whyNot={roles.has('agent') ? null : t('onlyAgent')}
            onClick={() => setRecording(true)}
          >
            {t('pledges.record')}
          </ActionButton>
        ) : null
      }
    >
      <PromiseTotals />
      <ListView
        name="pledges"
        label={t('pledges.title')}
        state={state}
        query={query}
        columns={roles.has('agent') ? [...columns, verbs] : columns}
        filters={usePledgeFilters(books)}
        moreFilters={
          <DayRangeFilter
            label={t('pledges.announcedOn')}
            state={state}
            from="announcedFrom"
            to="announcedTo"
          />
        }
        nameOf={({ contributorName, number }) => `${contributorName} ${number}`}
        empty={
          <EmptyState title={t('pledges.none')}>
            <Text size="sm">{t('pledges.noneText')}</Text>
          </EmptyState>
        }
      />
      {recording ? <RecordPledge onClose={() => setRecording(false)} /> : null}
      {withdrawn ? <WithdrawPledge pledge={withdrawn} onClose={() => setWithdrawn(null)} /> : null}
    </ContributionsFrame>
  );
}

function usePledgeFilters(books: boolean) {
  const { t } = useTranslation('contributions');
  const contributor = useContributorFilter();
  return [
    ...(books ? [contributor] : []),
    {
      name: 'state',
      label: t('state'),
      single: true,
      options: (['announced', 'withdrawn'] as const).map((value) => ({
        value,
        label: t(`pledges.states.${value}`),
      })),
    },
    {
      name: 'open',
      label: t('pledges.settlement'),
      single: true,
      options: [
        { value: '1', label: t('pledges.withOpen') },
        { value: '0', label: t('pledges.withoutOpen') },
      ],
    },
  ];
}

function useVerbColumn(withdraw: (pledge: Pledge) => void): Column<Pledge> {
  const { t } = useTranslation('contributions');
  return {
    id: 'verbs',
    header: t('verbs'),
    cell: (row) =>
      row.state === 'announced' && Number(row.open) > 0 ? (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('withdraw.of', { number: row.number })}
          onClick={() => withdraw(row)}
        >
          {t('withdraw.verb')}
        </Button>
      ) : null,
  };
}
