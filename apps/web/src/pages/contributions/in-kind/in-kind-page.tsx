import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { useListState } from '../../../parts/list/use-list-state';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { readsBooks } from '../../money/readers';
import { ContributionsFrame } from '../contributions-frame';
import { useContributorFilter } from '../use-contributor-filter';
import { inKindKinds, useInKindColumns } from './in-kind-columns';
import { RecordInKind } from './record-in-kind';

type InKind = Schema<'InKindAnswer'>;

const filterNames = ['contributor', 'kind', 'state'] as const;

/** Secondments, expertise, goods and the like: registered apart, in no figure of cash; a donor's own. */
export function InKindPage() {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const roles = useRoles(fundCode);
  const books = readsBooks(roles);
  const [recording, setRecording] = useState(false);
  const [withdrawn, setWithdrawn] = useState<InKind | null>(null);
  const state = useListState(filterNames);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/in-kind-contributions',
    { params: { path: { fundCode }, query: { ...(state.query as object), total: 1 } } },
    paged,
  );
  const columns = useInKindColumns();
  const verbs = useVerbColumn(setWithdrawn);
  return (
    <ContributionsFrame
      title={t('inKind.title')}
      lead={t('inKind.lead')}
      actions={
        books ? (
          <ActionButton
            whyNot={roles.has('agent') ? null : t('onlyAgent')}
            onClick={() => setRecording(true)}
          >
            {t('inKind.record')}
          </ActionButton>
        ) : null
      }
    >
      <ListView
        name="in-kind"
        label={t('inKind.title')}
        state={state}
        query={query}
        columns={roles.has('agent') ? [...columns, verbs] : columns}
        filters={useInKindFilters(books)}
        nameOf={({ contributorName, description }) => `${contributorName} ${description}`}
        empty={
          <EmptyState title={t('inKind.none')}>
            <Text size="sm">{t('inKind.noneText')}</Text>
          </EmptyState>
        }
      />
      {recording ? <RecordInKind onClose={() => setRecording(false)} /> : null}
      {withdrawn ? <WithdrawInKind given={withdrawn} onClose={() => setWithdrawn(null)} /> : null}
    </ContributionsFrame>
  );
}

function useInKindFilters(books: boolean) {
  const { t } = useTranslation('contributions');
  const contributor = useContributorFilter();
  return [
    ...(books ? [contributor] : []),
    {
      name: 'kind',
      label: t('inKind.kind'),
      single: true,
      options: inKindKinds.map((value) => ({ value, label: t(`inKind.kinds.${value}`) })),
    },
    {
      name: 'state',
      label: t('state'),
      single: true,
      options: (['recorded', 'withdrawn'] as const).map((value) => ({
        value,
        label: t(`inKind.states.${value}`),
      })),
    },
  ];
}

function useVerbColumn(withdraw: (given: InKind) => void): Column<InKind> {
  const { t } = useTranslation('contributions');
  return {
    id: 'verbs',
    header: t('verbs'),
    cell: (row) =>
      row.state === 'recorded' ? (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t('inKind.withdrawOf', { description: row.description })}
          onClick={() => withdraw(row)}
        >
          {t('withdraw.verb')}
        </Button>
      ) : null,
  };
}

function WithdrawInKind({ given, onClose }: { given: InKind; onClose: () => void }) {
  const { t } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const withdrawal = api.useMutation('post', '/api/v1/funds/{fundCode}/in-kind-contributions/{id}/withdraw');
  const withdraw = async (reason: string) => {
    await withdrawal.mutateAsync({
      params: { path: { fundCode, id: given.id } },
      headers: ifMatch(given.version),
      body: { reason },
    });
    tellDone(t('inKind.withdrawn'));
  };
  return (
    <VerbDialog
      danger
      title={t('inKind.withdrawTitle')}
      text={t('inKind.withdrawText', {
        contributor: given.contributorName,
        description: given.description,
      })}
      verb={t('withdraw.verb')}
      reasonLabel={t('reason')}
      onConfirm={withdraw}
      onClose={onClose}
    />
  );
}
