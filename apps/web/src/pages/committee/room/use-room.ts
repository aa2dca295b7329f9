import { useParams } from 'react-router';
import { api, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';

export type Session = Schema<'CommitteeSessionAnswer'>;
export type AgendaItem = Schema<'AgendaItemAnswer'>;
export type Item = Schema<'ItemAnswer'>;

const refreshMs = 4_000;

/** A session and its agenda; while it is open, asked again every few seconds so that all see the same. */
export function useRoom() {
  const { id = '' } = useParams();
  const fundCode = useFundCode();
  const params = { path: { fundCode, id } };
  const session = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/sessions/{id}',
    { params },
    { refetchInterval: ({ state }) => (state.data?.state === 'open' ? refreshMs : false) },
  );
  const live = session.data?.state === 'open';
  const agenda = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/sessions/{id}/items',
    { params },
    { refetchInterval: live ? refreshMs : false },
  );
  return { id, fundCode, session, agenda, live };
}

/** One item with its paper, as far as it is open to the reader. */
export function useItem(fundCode: string, id: string, itemId: string, live: boolean) {
  return api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/sessions/{id}/items/{itemId}',
    { params: { path: { fundCode, id, itemId } } },
    { refetchInterval: live ? refreshMs : false },
  );
}
