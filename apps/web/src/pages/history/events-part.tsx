import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useFundCode } from '../../api/me';
import { EmptyState } from '../../parts/empty-state';
import { EventList, type HistoryEvent } from '../../parts/history/event-list';
import { DayRangeFilter } from '../../parts/list/day-range-filter';
import { ListView } from '../../parts/list/list-view';
import { paged } from '../../parts/list/paged';
import { useListState } from '../../parts/list/use-list-state';
import { subjectTypes } from './subject-types';

const filterNames = ['subjectType', 'name', 'actor', 'from', 'to', 'subject'] as const;

/** The fund's events as a line through time, found by words, record, kind, person and days. */
export function EventsPart() {
  const { t } = useTranslation('history');
  const fundCode = useFundCode();
  const state = useListState(filterNames);
  const kinds = api.useQuery('get', '/api/v1/funds/{fundCode}/events/kinds', {
    params: { path: { fundCode } },
  });
  const people = api.useQuery('get', '/api/v1/people', { params: { query: { limit: 200 } } });
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/events',
    { params: { path: { fundCode }, query: { ...single(state.query), limit: 50 } } },
    paged,
  );
  return (
    <ListView<HistoryEvent>
      name="events"
      label={t('title')}
      state={state}
      query={query}
      columns={[]}
      nameOf={({ label }) => label}
      filters={[
        {
          name: 'subjectType',
          label: t('filters.subjectType'),
          single: true,
          options: subjectTypes.map((value) => ({ value, label: t(`subjects.${value}`) })),
        },
        {
          name: 'name',
          label: t('filters.kind'),
          single: true,
          options: (kinds.data?.items ?? []).map(({ name, label }) => ({ value: name, label })),
        },
        {
          name: 'actor',
          label: t('filters.actor'),
          single: true,
          options: (people.data?.items ?? []).map(({ id, fullName }) => ({ value: id, label: fullName })),
        },
      ]}
      moreFilters={<DayRangeFilter label={t('filters.days')} state={state} from="from" to="to" />}
      body={(events) => <EventList label={t('title')} events={events} withSubject />}
      empty={<EmptyState title={t('nothingYet')}>{t('nothingYetText')}</EmptyState>}
    />
  );
}

/** The API takes one value of each of these filters. */
function single(query: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined ? [] : [[name, first]];
    }),
  );
}
