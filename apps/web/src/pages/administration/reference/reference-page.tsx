import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { useListState } from '../../../parts/list/use-list-state';
import { Page } from '../../../parts/page';
import { onePage } from './one-page';
import { useListName } from './use-list-name';

type Row = Schema<'VocabularyAnswer'> & { id: string };

/** Every vocabulary with how much it holds. */
export function ReferencePage() {
  const { t } = useTranslation('reference');
  const fundCode = useFundCode();
  const nameOf = useListName();
  const state = useListState([]);
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/reference', { params: { path: { fundCode } } });
  const pathOf = ({ list }: Row) => `/funds/${fundCode}/reference/${list}`;
  const columns: Column<Row>[] = [
    {
      id: 'name',
      header: t('name'),
      cell: (row) => (
        <Anchor component={Link} size="sm" to={pathOf(row)}>
          {nameOf(row.list)}
        </Anchor>
      ),
    },
    { id: 'inForce', header: t('inForce'), align: 'right', cell: ({ inForce }) => inForce },
    { id: 'terms', header: t('terms'), align: 'right', cell: ({ terms }) => terms },
    { id: 'own', header: t('own'), align: 'right', cell: ({ own }) => own },
  ];
  const searched = state.q.toLocaleLowerCase();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ListView
        name="reference"
        label={t('title')}
        state={state}
        query={onePage(query, (items) =>
          items
            .filter(({ list }) => `${list} ${nameOf(list)}`.toLocaleLowerCase().includes(searched))
            .map((each) => ({ ...each, id: each.list })),
        )}
        columns={columns}
        pathOf={pathOf}
        nameOf={({ list }) => nameOf(list)}
        empty={<EmptyState title={t('empty')} />}
      />
    </Page>
  );
}
