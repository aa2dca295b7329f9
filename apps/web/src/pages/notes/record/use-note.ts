import { useQueryClient } from '@tanstack/react-query';
import { api, type Schema } from '../../../api/client';
import { problemOf } from '../../../api/problem';

export type Note = Schema<'NoteAnswer'>;
export type NoteVerb = Note['verbs'][number];

export function useNote(fundCode: string, id: string) {
  return api.useQuery('get', '/api/v1/funds/{fundCode}/concept-notes/{id}', {
    params: { path: { fundCode, id } },
  });
}

export function useCall(fundCode: string, id: string | undefined) {
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/calls/{id}',
    { params: { path: { fundCode, id: id ?? '' } } },
    { enabled: id !== undefined, staleTime: 300_000 },
  );
  return data;
}

/**
 * Does something that needs the version seen. When the note has changed meanwhile it is read anew, so that
 * the reader sees how it stands before trying again.
 */
export function useCarefully() {
  const cache = useQueryClient();
  return async (act: () => Promise<unknown>) => {
    try {
      return await act();
    } catch (error) {
      if (problemOf(error).status === 412) await cache.invalidateQueries();
      throw error;
    }
  };
}
