import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useFundCode, useRoles } from '../../../api/me';
import { useOrganisationName } from '../../../api/organisations';
import { Day } from '../../../parts/day';
import { today } from '../../../parts/day-field';
import { EmptyState } from '../../../parts/empty-state';
import type { Column } from '../../../parts/list/data-table';
import { ListView } from '../../../parts/list/list-view';
import { useListState } from '../../../parts/list/use-list-state';
import { Page } from '../../../parts/page';
import { AddSeat } from './add-seat';
import { EndSeat } from './end-seat';

type Seat = Schema<'SeatAnswer'>;

const filterNames = ['on'];

/** Who sits in the committee, from when until when. */
export function SeatsPage() {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Seat | null>(null);
  const keeps = roles.has('secretariat') || roles.has('administrator');
  const state = useListState(filterNames);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/seats',
    { params: { path: { fundCode }, query: { ...state.query, limit: 50, total: 1 } } },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: (page) => page.nextCursor },
  );
  const columns = useColumns(keeps ? setEnding : null);
  const add = keeps ? <Button onClick={() => setAdding(true)}>{t('seats.add')}</Button> : null;
  return (
    <Page title={t('seats.title')} lead={t('seats.lead')} actions={add}>
      <ListView
        name="seats"
        label={t('seats.title')}
        state={state}
        query={query}
        columns={columns}
        filters={[
          {
            name: 'on',
            label: t('seats.filled'),
            options: [{ value: today(), label: t('seats.filledToday') }],
            single: true,
          },
        ]}
        searchable={false}
        nameOf={({ person }) => person.fullName}
        empty={
          <EmptyState title={t('seats.none')}>
            <Text size="sm">{t('seats.noneText')}</Text>
            {add}
          </EmptyState>
        }
      />
      {adding ? <AddSeat onClose={() => setAdding(false)} /> : null}
      {ending ? <EndSeat seat={ending} onClose={() => setEnding(null)} /> : null}
    </Page>
  );
}

function useColumns(onEnd: ((seat: Seat) => void) | null): Column<Seat>[] {
  const { t } = useTranslation('committee');
  const organisation = useOrganisationName();
  const columns: Column<Seat>[] = [
    { id: 'person', header: t('seats.person'), cell: ({ person }) => <bdi>{person.fullName}</bdi> },
    {
      id: 'constituency',
      header: t('seats.constituency'),
      term: 'constituency',
      cell: ({ constituencyLabel }) => constituencyLabel,
    },
    {
      id: 'organisation',
      header: t('seats.organisation'),
      cell: (seat) => (seat.organisation ? organisation(seat.organisation) : '–'),
    },
    { id: 'voting', header: t('seats.voting'), cell: ({ voting }) => t(voting ? 'seats.yes' : 'seats.no') },
    { id: 'from', header: t('seats.from'), cell: ({ validFrom }) => <Day value={validFrom} /> },
    {
      id: 'to',
      header: t('seats.to'),
      cell: (seat) => (
        <Group gap="xs" wrap="nowrap">
          {seat.validTo || !onEnd ? <Day value={seat.validTo} /> : null}
          {onEnd ? (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t(seat.validTo ? 'seats.changeTitle' : 'seats.endTitle', {
                name: seat.person.fullName,
              })}
              onClick={() => onEnd(seat)}
            >
              {t(seat.validTo ? 'seats.change' : 'seats.end')}
            </Button>
          ) : null}
        </Group>
      ),
    },
  ];
  return columns;
}
