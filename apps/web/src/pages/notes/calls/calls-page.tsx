import { Anchor, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useFundCode, useRoles } from '../../../api/me';
import type { paths } from '../../../api/schema';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { useListState } from '../../../parts/list/use-list-state';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import { CallForm } from './call-form';
import { Deadline } from './deadline';

type Call = Schema<'CallAnswer'>;
type Query = paths['/api/v1/funds/{fundCode}/calls']['get']['parameters']['query'];
const states = ['draft', 'open', 'closed'] as const;

/** The calls of the fund, the latest deadline first. */
export function CallsPage() {
  const { t } = useTranslation('calls');
  const fundCode = useFundCode();
  const navigate = useNavigate();
  const runs = useRoles(fundCode).has('secretariat');
  const [writing, setWriting] = useState(false);
  const state = useListState(['state']);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/calls',
    { params: { path: { fundCode }, query: { ...state.query, total: 1 } as Query } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    },
  );
  const columns: Column<Call>[] = [
    {
      id: 'title',
      header: t('call'),
      term: 'call_for_concept_notes',
      cell: ({ id, code, title }) => (
        <>
          <Anchor component={Link} to={`/funds/${fundCode}/calls/${id}`} size="sm" underline="hover">
            {title || code}
          </Anchor>
          <Text size="xs" c="dimmed">
            {code}
          </Text>
        </>
      ),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (call) => <StateBadge state={call.state} label={call.stateLabel} />,
    },
    {
      id: 'deadline',
      header: t('deadline'),
      cell: ({ closesAt, zone }) => (
        <Text size="sm">
          <Deadline instant={closesAt} zone={zone} />
        </Text>
      ),
    },
  ];
  return (
    <Page
      title={t('title')}
      actions={
        runs ? (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWriting(true)}>
            {t('begin')}
          </Button>
        ) : null
      }
    >
      <ListView<Call>
        name="calls"
        label={t('title')}
        {...{ state, query, columns }}
        filters={[
          {
            name: 'state',
            label: t('state'),
            single: true,
            options: states.map((value) => ({ value, label: t(`states.${value}`) })),
          },
        ]}
        searchable={false}
        pathOf={({ id }) => `/funds/${fundCode}/calls/${id}`}
        nameOf={({ title, code }) => title || code}
        empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      />
      {writing ? (
        <CallForm
          fundCode={fundCode}
          onDone={({ id }) => void navigate(`/funds/${fundCode}/calls/${id}`)}
          onClose={() => setWriting(false)}
        />
      ) : null}
    </Page>
  );
}
