import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { Day } from '../../../parts/day';
import { EmptyState } from '../../../parts/empty-state';
import { RecordLink } from '../../../parts/history/event-list';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { paged } from '../../../parts/list/paged';
import { useListState } from '../../../parts/list/use-list-state';
import { Page } from '../../../parts/page';
import { StateBadge } from '../../../parts/state-badge';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { useAdministrationRights } from '../readers';

type Delivery = Schema<'DeliveryAnswer'>;

const states = ['queued', 'sending', 'sent', 'uncertain', 'failed', 'simulated', 'suppressed'] as const;
const tones = {
  queued: 'waiting',
  sending: 'working',
  sent: 'good',
  uncertain: 'warning',
  failed: 'late',
  simulated: 'stopped',
  suppressed: 'stopped',
} as const;

function useColumns(kinds: (name: string) => string, onResend: (row: Delivery) => void): Column<Delivery>[] {
  const { t } = useTranslation('administration');
  const { administrator, secretariat } = useAdministrationRights();
  const columns: Column<Delivery>[] = [
    {
      id: 'at',
      header: t('deliveries.at'),
      cell: ({ createdAt, sentAt }) => <Day value={sentAt ?? createdAt} withTime />,
    },
    { id: 'to', header: t('deliveries.to'), cell: ({ person }) => person.name },
    {
      id: 'event',
      header: t('deliveries.about'),
      cell: ({ event }) => kinds(event),
    },
    {
      id: 'subject',
      header: t('deliveries.subject'),
      cell: ({ subject }) => (subject ? <RecordLink record={subject} /> : '–'),
    },
    { id: 'template', header: t('deliveries.template'), cell: ({ template }) => template, hidden: true },
    { id: 'language', header: t('people.language'), cell: ({ language }) => language ?? '–', hidden: true },
    {
      id: 'state',
      header: t('people.state'),
      cell: ({ state, lastError }) => (
        <>
          <StateBadge state={state} tone={tones[state]} label={t(`deliveries.states.${state}`)} />
          {lastError ? (
            <Text size="xs" c="dimmed">
              {lastError}
            </Text>
          ) : null}
        </>
      ),
    },
    { id: 'attempts', header: t('deliveries.attempts'), align: 'right', cell: ({ attempts }) => attempts },
  ];
  if (!administrator && !secretariat) return columns;
  const resend: Column<Delivery> = {
    id: 'resend',
    header: t('deliveries.resend'),
    cell: (row) =>
      row.state === 'queued' || row.state === 'sending' ? null : (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('deliveries.resend')}: ${row.person.name}, ${kinds(row.event)}`}
          onClick={() => onResend(row)}
        >
          {t('deliveries.resend')}
        </Button>
      ),
  };
  return [...columns, resend];
}

/** Messages to people: about what, to whom, what became of them; sent again with one confirmation. */
export function DeliveriesPage() {
  const { t } = useTranslation('administration');
  const fundCode = useFundCode();
  const [resending, setResending] = useState<Delivery | null>(null);
  const { data: kinds } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/events/kinds',
    { params: { path: { fundCode } } },
    { staleTime: 600_000 },
  );
  const labelOf = (name: string) => kinds?.items.find((kind) => kind.name === name)?.label ?? name;
  const state = useListState(['state', 'person', 'subject']);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/deliveries',
    { params: { path: { fundCode }, query: { ...state.query, limit: 50, total: 1 } } },
    paged,
  );
  return (
    <Page title={t('deliveries.title')} lead={t('deliveries.lead')}>
      <ListView
        name="deliveries"
        label={t('deliveries.title')}
        state={state}
        query={query}
        columns={useColumns(labelOf, setResending)}
        filters={[
          {
            name: 'state',
            label: t('people.state'),
            single: true,
            options: states.map((value) => ({ value, label: t(`deliveries.states.${value}`) })),
          },
        ]}
        searchable={false}
        nameOf={({ person, event }) => `${person.name}, ${labelOf(event)}`}
        exportKind="deliveries"
        empty={<EmptyState title={t('deliveries.empty')}>{t('deliveries.emptyText')}</EmptyState>}
      />
      {resending ? <ResendDialog delivery={resending} onClose={() => setResending(null)} /> : null}
    </Page>
  );
}

function ResendDialog({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const fundCode = useFundCode();
  const resend = api.useMutation('post', '/api/v1/funds/{fundCode}/deliveries/{id}/resend');
  const { id, version, person } = delivery;
  return (
    <VerbDialog
      title={t('deliveries.resendTitle')}
      text={t('deliveries.resendText', { name: person.name })}
      verb={t('deliveries.resend')}
      onClose={onClose}
      onConfirm={async () => {
        await resend.mutateAsync({ params: { path: { fundCode, id } }, headers: ifMatch(version) });
        tellDone(t('deliveries.resent'));
      }}
    />
  );
}
