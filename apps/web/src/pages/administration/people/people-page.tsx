import { Anchor, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useOrganisations } from '../../../api/organisations';
import { ActionButton } from '../../../parts/action-button';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { useListState } from '../../../parts/list/use-list-state';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import { roleNames, useAdministrationRights } from '../readers';
import { NewPersonDialog } from './new-person-dialog';

type Person = Schema<'PersonAnswer'>;

function useColumns(): Column<Person>[] {
  const { t } = useTranslation('administration');
  return [
    {
      id: 'name',
      header: t('people.name'),
      cell: ({ id, fullName }) => (
        <Anchor component={Link} size="sm" to={`/people/${id}`}>
          <span dir="auto">{fullName}</span>
        </Anchor>
      ),
    },
    { id: 'email', header: t('people.email'), cell: ({ email }) => email ?? '–' },
    {
      id: 'organisation',
      header: t('people.organisation'),
      cell: ({ organisation }) => organisation ?? '–',
    },
    {
      id: 'roles',
      header: t('people.roles'),
      cell: ({ roles }) => (
        <Stack gap={0}>
          {roles
            .filter(({ inForce }) => inForce)
            .map(({ id, role, fund }) => (
              <Text key={id} size="sm">
                {t(`role.${role}`)} · {fund ?? t('people.everyFund')}
              </Text>
            ))}
        </Stack>
      ),
    },
    { id: 'state', header: t('people.state'), cell: (person) => <PersonState person={person} /> },
  ];
}

/** Whether the person has access: signs in, was not invited yet or has not followed the link, or is out. */
export function PersonState({ person: { active, signsIn } }: { person: Person }) {
  const { t } = useTranslation('administration');
  if (!active) return <StateBadge state="inactive" tone="stopped" label={t('people.inactive')} />;
  if (!signsIn) return <StateBadge state="waiting" tone="waiting" label={t('people.waiting')} />;
  return <StateBadge state="signs-in" tone="good" label={t('people.signsIn')} />;
}

/** Who works here: search, filter, add. */
export function PeoplePage() {
  const { t } = useTranslation('administration');
  const { administrator } = useAdministrationRights();
  const organisations = useOrganisations();
  const [adding, setAdding] = useState(false);
  const state = useListState(['role', 'organisation', 'active']);
  const { active, ...filters } = state.query;
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/people',
    { params: { query: { ...filters, ...(active ? { active: Number(active) } : {}), limit: 50, total: 1 } } },
    paged,
  );
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead')}
      actions={
        administrator ? <ActionButton onClick={() => setAdding(true)}>{t('people.add')}</ActionButton> : null
      }
    >
      <ListView
        name="people"
        label={t('people.title')}
        state={state}
        query={query}
        columns={useColumns()}
        filters={[
          {
            name: 'role',
            label: t('people.role'),
            single: true,
            options: roleNames.map((value) => ({ value, label: t(`role.${value}`) })),
          },
          {
            name: 'organisation',
            label: t('people.organisation'),
            single: true,
            options: organisations.map(({ code }) => ({ value: code, label: code })),
          },
          {
            name: 'active',
            label: t('people.state'),
            single: true,
            options: [
              { value: '1', label: t('people.active') },
              { value: '0', label: t('people.inactive') },
            ],
          },
        ]}
        pathOf={({ id }) => `/people/${id}`}
        nameOf={({ fullName }) => fullName}
        empty={<EmptyState title={t('people.empty')}>{t('people.emptyText')}</EmptyState>}
      />
      {adding ? <NewPersonDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
