import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { ActionButton } from '../../../parts/action-button';
import { Day } from '../../../parts/day';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { useListState } from '../../../parts/list/use-list-state';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import type { Language } from '../../../texts';
import { useAdministrationRights } from '../readers';
import { OrganisationDialog, organisationKinds } from './organisation-dialog';

type Organisation = Schema<'OrganisationAnswer'>;

function useColumns(): Column<Organisation>[] {
  const { t, i18n } = useTranslation('administration');
  return [
    {
      id: 'code',
      header: t('organisations.code'),
      cell: ({ id, code }) => (
        <Anchor component={Link} size="sm" to={`/organisations/${id}`}>
          {code}
        </Anchor>
      ),
    },
    {
      id: 'name',
      header: t('organisations.name'),
      cell: ({ name }) => name[i18n.language as Language],
    },
    { id: 'kind', header: t('organisations.kind'), cell: ({ kind }) => t(`organisations.kinds.${kind}`) },
    {
      id: 'mou',
      header: t('organisations.mou'),
      term: 'mou',
      cell: ({ mouSignedOn }) => <Day value={mouSignedOn} />,
    },
    { id: 'state', header: t('people.state'), cell: (each) => <OrganisationState organisation={each} /> },
  ];
}

export function OrganisationState({ organisation: { active } }: { organisation: Organisation }) {
  const { t } = useTranslation('administration');
  return (
    <StateBadge
      state={active ? 'active' : 'inactive'}
      tone={active ? 'good' : 'stopped'}
      label={t(active ? 'organisations.active' : 'organisations.inactive')}
    />
  );
}

/** Entities, contributors and governments that the funds work with. */
export function OrganisationsPage() {
  const { t } = useTranslation('administration');
  const { administrator } = useAdministrationRights();
  const [adding, setAdding] = useState(false);
  const state = useListState(['kind', 'active']);
  const { active, ...filters } = state.query;
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/organisations',
    { params: { query: { ...filters, ...(active ? { active: Number(active) } : {}), limit: 50, total: 1 } } },
    paged,
  );
  return (
    <Page
      title={t('organisations.title')}
      lead={t('organisations.lead')}
      actions={
        administrator ? (
          <ActionButton onClick={() => setAdding(true)}>{t('organisations.add')}</ActionButton>
        ) : null
      }
    >
      <ListView
        name="organisations"
        label={t('organisations.title')}
        state={state}
        query={query}
        columns={useColumns()}
        filters={[
          {
            name: 'kind',
            label: t('organisations.kind'),
            single: true,
            options: organisationKinds.map((value) => ({ value, label: t(`organisations.kinds.${value}`) })),
          },
          {
            name: 'active',
            label: t('people.state'),
            single: true,
            options: [
              { value: '1', label: t('organisations.active') },
              { value: '0', label: t('organisations.inactive') },
            ],
          },
        ]}
        pathOf={({ id }) => `/organisations/${id}`}
        nameOf={({ code }) => code}
        empty={<EmptyState title={t('organisations.empty')}>{t('organisations.emptyText')}</EmptyState>}
      />
      {adding ? <OrganisationDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
