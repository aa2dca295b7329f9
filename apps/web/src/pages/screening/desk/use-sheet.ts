import { useMemo, useState, useSyncExternalStore } from 'react';
import { api, client, ifMatch } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import type { Review } from './desk';
import { SheetKeeper } from './sheet-keeper';

/** The sheet of a review as it is typed and saved. */
export function useSheet(review: Review) {
  const fundCode = useFundCode();
  const { mutateAsync } = api.useMutation(
    'patch',
    '/api/v1/funds/{fundCode}/concept-notes/{id}/reviews/{reviewId}',
    { meta: { quiet: true } },
  );
  const [first] = useState(review);
  const keeper = useMemo(() => {
    const path = { fundCode, id: first.noteId, reviewId: first.id };
    return new SheetKeeper(first, {
      storage: localStorage,
      send: (scores, version) =>
        mutateAsync({ params: { path }, headers: ifMatch(version), body: { scores } }),
      load: async () => {
        const at = '/api/v1/funds/{fundCode}/concept-notes/{id}/reviews/{reviewId}';
        const { data } = await client.GET(at, { params: { path } });
        return data ?? null;
      },
    });
  }, [fundCode, first, mutateAsync]);
  return { keeper, ...useSyncExternalStore(keeper.subscribe, keeper.view) };
}
