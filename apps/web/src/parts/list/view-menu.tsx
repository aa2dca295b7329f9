import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, type Schema } from '../../api/client';
import { fieldErrors, problemOf } from '../../api/problem';
import { tellDone, tellProblem, tellUndoable } from '../tell';
import { PanelButton } from './panel-button';

type View = Schema<'ViewAnswer'>;

/** The reader's own views of a list: choose one, keep the present filters under a name, drop one. */
export function ViewMenu({ list }: { list: string }) {
  const { t } = useTranslation('parts');
  const [params, setParams] = useSearchParams();
  const { data } = api.useQuery('get', '/api/v1/me/views', { params: { query: { list } } });
  const views = data?.items ?? [];
  const current = views.find(({ query }) => query === params.toString());
  return (
    <PanelButton
      label={t('list.views.title')}
      position="bottom-end"
      width={300}
      button={{
        variant: current ? 'light' : 'default',
        leftSection: <IconBookmark size={16} aria-hidden />,
        children: current?.name ?? t('list.views.title'),
      }}
    >
      {(close) => (
        <Stack gap="xs">
          {views.length === 0 ? <Text size="sm">{t('list.views.none')}</Text> : null}
          {views.map((view) => (
            <ViewRow
              key={view.id}
              view={view}
              current={view === current}
              onChoose={() => {
                setParams(view.query);
                close();
              }}
            />
          ))}
          <SaveForm list={list} query={params.toString()} />
        </Stack>
      )}
    </PanelButton>
  );
}

interface ViewRowProps {
  view: View;
  current: boolean;
  onChoose: () => void;
}

function ViewRow({ view, current, onChoose }: ViewRowProps) {
  const { t } = useTranslation('parts');
  const drop = api.useMutation('delete', '/api/v1/me/views/{id}');
  const save = api.useMutation('post', '/api/v1/me/views');
  const { list, name, query } = view;
  const remove = async () => {
    try {
      await drop.mutateAsync({ params: { path: { id: view.id } } });
      tellUndoable(t('list.views.dropped', { name }), () =>
        save.mutateAsync({ body: { list, name, query } }),
      );
    } catch (error) {
      tellProblem(error);
    }
  };
  return (
    <Group gap={4} wrap="nowrap" justify="space-between">
      <Button
        variant={current ? 'light' : 'subtle'}
        size="compact-sm"
        aria-current={current}
        onClick={onChoose}
        justify="flex-start"
        style={{ flex: 1, minWidth: 0 }}
      >
        {name}
      </Button>
      <ActionIcon variant="subtle" aria-label={t('list.views.drop', { name })} onClick={() => void remove()}>
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}

function SaveForm({ list, query }: { list: string; query: string }) {
  const { t } = useTranslation('parts');
  const [name, setName] = useState('');
  const save = api.useMutation('post', '/api/v1/me/views');
  const problem = save.error ? problemOf(save.error) : null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const body = { list, name: name.trim(), query };
    const view = await save.mutateAsync({ body }).catch(() => null);
    if (!view) return;
    setName('');
    tellDone(t('list.views.saved', { name: view.name }));
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <TextInput
          label={t('list.views.name')}
          required
          maxLength={80}
          value={name}
          error={problem ? (fieldErrors(problem)['name'] ?? problem.detail ?? problem.title) : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="compact-sm" loading={save.isPending}>
          {t('list.views.save')}
        </Button>
      </Stack>
    </form>
  );
}
