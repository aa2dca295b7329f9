import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../api/client';
import { useFundCode, useRoles } from '../../api/me';
import { Day } from '../../parts/day';
import { DayField, today } from '../../parts/day-field';
import { EmptyState } from '../../parts/empty-state';
import type { Column } from '../../parts/list/data-table';
import { ListView } from '../../parts/list/list-view';
import { useListState } from '../../parts/list/use-list-state';
import { Page } from '../../parts/page';
import { tellDone } from '../../parts/tell';
import { VerbDialog } from '../../parts/verb-dialog';

type Seat = Schema<'SeatAnswer'>;

const noFilters: readonly string[] = [];

/** Who sits in the committee, from when until when. */
export function SeatsPage() {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  const [ending, setEnding] = useState<Seat | null>(null);
  const keeps = roles.has('secretariat') || roles.has('administrator');
  const state = useListState(noFilters);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/seats',
    { params: { path: { fundCode }, query: { limit: 50, total: 1 } } },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const columns: Column<Seat>[] = [
    {
      id: 'constituency',
      header: t('seats.constituency'),
      cell: ({ constituencyLabel }) => constituencyLabel,
    },
    { id: 'organisation', header: t('seats.organisation'), cell: ({ organisation }) => organisation ?? '–' },
    { id: 'person', header: t('seats.person'), cell: ({ person }) => <Text>{person.fullName}</Text> },
    { id: 'voting', header: t('seats.voting'), cell: ({ voting }) => t(voting ? 'seats.yes' : 'seats.no') },
    { id: 'from', header: t('seats.from'), cell: ({ validFrom }) => <Day value={validFrom} /> },
    {
      id: 'to',
      header: t('seats.to'),
      cell: (seat) =>
        seat.validTo || !keeps ? (
          <Day value={seat.validTo} />
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('seats.endTitle', { name: seat.person.fullName })}
            onClick={() => setEnding(seat)}
          >
            {t('seats.end')}
          </Button>
        ),
    },
  ];
  return (
    <Page title={t('seats.title')}>
      <ListView
        name="seats"
        label={t('seats.title')}
        state={state}
        query={query}
        columns={columns}
        searchable={false}
        nameOf={({ person }) => person.fullName}
        empty={<EmptyState title={t('seats.none')} />}
      />
      {ending ? <EndSeat seat={ending} onClose={() => setEnding(null)} /> : null}
    </Page>
  );
}

function EndSeat({ seat, onClose }: { seat: Seat; onClose: () => void }) {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const [validTo, setValidTo] = useState(today());
  const end = api.useMutation('patch', '/api/v1/funds/{fundCode}/seats/{id}');
  const confirm = async () => {
    const params = { path: { fundCode, id: seat.id } };
    await end.mutateAsync({ params, headers: ifMatch(seat.version), body: { validTo } });
    tellDone(t('seats.ended'));
  };
  return (
    <VerbDialog
      title={t('seats.endTitle', { name: seat.person.fullName })}
      text={t('seats.endText')}
      verb={t('seats.end')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <DayField label={t('seats.lastDay')} required value={validTo} onChange={setValidTo} />
    </VerbDialog>
  );
}
