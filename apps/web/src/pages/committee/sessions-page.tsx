import { Anchor, Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, type Schema } from '../../api/client';
import { useFundCode, useRoles } from '../../api/me';
import { Day } from '../../parts/day';
import { DayField } from '../../parts/day-field';
import { EmptyState } from '../../parts/empty-state';
import type { Column } from '../../parts/list/data-table';
import { ListView } from '../../parts/list/list-view';
import { useListState } from '../../parts/list/use-list-state';
import { Page } from '../../parts/page';
import { StateBadge } from '../../parts/state-badge';
import { tellDone } from '../../parts/tell';
import { VerbDialog } from '../../parts/verb-dialog';

type Session = Schema<'SessionItem'>;

const noFilters: readonly string[] = [];

/** The committee's sessions, the latest first. */
export function SessionsPage() {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  const [creating, setCreating] = useState(false);
  const state = useListState(noFilters);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/sessions',
    { params: { path: { fundCode }, query: { limit: 50, total: 1 } } },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const path = ({ id }: Session) => `/funds/${fundCode}/sessions/${id}`;
  const columns: Column<Session>[] = [
    {
      id: 'session',
      header: t('sessions.session'),
      cell: (session) => (
        <Anchor component={Link} to={path(session)}>
          {session.code} · {session.title}
        </Anchor>
      ),
    },
    { id: 'kind', header: t('sessions.kind'), cell: ({ kind }) => t(`sessions.kinds.${kind}`) },
    { id: 'day', header: t('sessions.day'), cell: ({ heldOn }) => <Day value={heldOn} /> },
    {
      id: 'state',
      header: t('sessions.state'),
      cell: (session) => <StateBadge state={session.state} label={session.stateLabel} />,
    },
    { id: 'items', header: t('sessions.items'), align: 'right', cell: ({ itemCount }) => itemCount },
  ];
  return (
    <Page
      title={t('sessions.title')}
      actions={
        roles.has('secretariat') ? (
          <Button onClick={() => setCreating(true)}>{t('sessions.create')}</Button>
        ) : null
      }
    >
      <ListView
        name="sessions"
        label={t('sessions.title')}
        state={state}
        query={query}
        columns={columns}
        searchable={false}
        pathOf={path}
        nameOf={({ code }) => code}
        empty={<EmptyState title={t('sessions.none')}>{t('sessions.noneText')}</EmptyState>}
      />
      {creating ? <NewSession onClose={() => setCreating(false)} /> : null}
    </Page>
  );
}

function NewSession({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<Session['kind']>('meeting');
  const [heldOn, setHeldOn] = useState('');
  const [deadline, setDeadline] = useState('');
  const [tried, setTried] = useState(false);
  const create = api.useMutation('post', '/api/v1/funds/{fundCode}/sessions');
  const missing = (typed: string) => (tried && typed.trim() === '' ? t('room.missing') : undefined);
  const confirm = async () => {
    const written = kind === 'written' && deadline !== '';
    const session = await create.mutateAsync({
      params: { path: { fundCode } },
      body: {
        title: title.trim(),
        kind,
        heldOn,
        ...(written ? { deadline: new Date(deadline).toISOString() } : {}),
      },
    });
    tellDone(t('sessions.created'));
    await navigate(`/funds/${fundCode}/sessions/${session.id}`);
  };
  return (
    <VerbDialog
      title={t('sessions.create')}
      text={t('sessions.createText')}
      verb={t('sessions.create')}
      isComplete={() => {
        setTried(true);
        return title.trim() !== '' && heldOn !== '' && (kind === 'meeting' || deadline !== '');
      }}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('sessions.name')}
        withAsterisk
        value={title}
        maxLength={300}
        error={missing(title)}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        label={t('sessions.kind')}
        allowDeselect={false}
        data={(['meeting', 'written'] as const).map((value) => ({
          value,
          label: t(`sessions.kinds.${value}`),
        }))}
        value={kind}
        onChange={(value) => setKind(value === 'written' ? 'written' : 'meeting')}
      />
      <DayField
        label={t('sessions.heldOn')}
        required
        value={heldOn}
        error={missing(heldOn)}
        onChange={setHeldOn}
      />
      {kind === 'written' ? (
        <TextInput
          type="datetime-local"
          label={t('sessions.deadline')}
          withAsterisk
          value={deadline}
          error={missing(deadline)}
          onChange={(event) => setDeadline(event.currentTarget.value)}
        />
      ) : null}
    </VerbDialog>
  );
}
