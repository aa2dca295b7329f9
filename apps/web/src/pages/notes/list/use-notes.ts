import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useLabels, useTerms } from '../../../api/labels';
import { useOrganisations } from '../../../api/organisations';
import type { paths } from '../../../api/schema';
import type { Filter } from '../../../parts/list/filter-menu';
import type { ListState } from '../../../parts/list/use-list-state';

export type NoteItem = Schema<'NoteItemAnswer'>;
export type NoteState = NoteItem['state'];
type Query = paths['/api/v1/funds/{fundCode}/concept-notes']['get']['parameters']['query'];

/** States in the order of a note's life. */
export const noteStates = [
  'draft',
  'submitted',
  'returned',
  'eligible',
  'in_screening',
  'screened',
  'endorsed',
  'converted',
  'deferred',
  'ineligible',
  'declined',
  'withdrawn',
] as const satisfies NoteState[];

/** The notes that the filters keep, page after page. */
export function useNotes(fundCode: string, state: ListState, limit: number) {
  const query = { ...state.query, limit, total: 1 } as Query;
  return api.useInfiniteQuery(
    'get',
    '/api/v1/funds/{fundCode}/concept-notes',
    { params: { path: { fundCode }, query } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    },
  );
}

/** What the list can be filtered by. */
export function useNoteFilters(fundCode: string): Filter[] {
  const { t } = useTranslation('notes');
  const area = useLabels('thematic-areas');
  const areas = useTerms('thematic-areas');
  const places = useTerms('places');
  const organisations = useOrganisations();
  const { data: calls } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/calls',
    { params: { path: { fundCode }, query: { limit: 200 } } },
    { staleTime: 300_000 },
  );
  return useMemo(
    () => [
      {
        name: 'state',
        label: t('list.state'),
        options: noteStates.map((value) => ({ value, label: t(`states.${value}`) })),
      },
      {
        name: 'area',
        label: t('list.area'),
        single: true,
        options: areas.map(({ code }) => ({ value: code, label: area(code) })),
      },
      {
        name: 'place',
        label: t('list.place'),
        single: true,
        options: places.map(({ code, label }) => ({ value: code, label })),
      },
      {
        name: 'organisation',
        label: t('list.organisation'),
        single: true,
        options: organisations
          .filter(({ kind }) => kind === 'un-entity')
          .map(({ code }) => ({ value: code, label: code })),
      },
      {
        name: 'callId',
        label: t('list.call'),
        single: true,
        options: (calls?.items ?? []).map(({ id, code, title }) => ({ value: id, label: title || code })),
      },
    ],
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `area` reads the same terms
    [t, areas, places, organisations, calls],
  );
}
