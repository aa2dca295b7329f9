import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { EmptyState } from '../empty-state';
import { tellDone, tellProblem } from '../tell';
import type { ListState } from './use-list-state';

/** A filter that the list does not take (any more): without it, and without the saved view that holds it. */
export function UnusableFilters({ list, state }: { list: string; state: ListState }) {
  const { t } = useTranslation('parts');
  const [params] = useSearchParams();
  const { data } = api.useQuery('get', '/api/v1/me/views', { params: { query: { list } } });
  const drop = api.useMutation('delete', '/api/v1/me/views/{id}');
  const view = data?.items.find(({ query }) => query === params.toString());
  const dropView = async (id: string, name: string) => {
    try {
      await drop.mutateAsync({ params: { path: { id } } });
      tellDone(t('list.views.dropped', { name }));
      state.clear();
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <EmptyState title={t('list.unusable')}>
      <Group gap="xs" justify="center">
        <Button variant="default" onClick={state.clear}>
          {t('list.clear')}
        </Button>
        {view ? (
          <Button
            variant="default"
            loading={drop.isPending}
            onClick={() => void dropView(view.id, view.name)}
          >
            {t('list.views.drop', { name: view.name })}
          </Button>
        ) : null}
      </Group>
    </EmptyState>
  );
}
