import { api, ifMatch, type Schema } from '../../../api/client';
import type { Term } from './terms';
import type { Place } from './use-place';

/** Adds and changes terms where the page stands: in the fund's wording or in the common one. */
export function useTermWrites({ common, fundCode, list }: Place) {
  const addCommon = api.useMutation('post', '/api/v1/reference/{list}');
  const addOwn = api.useMutation('post', '/api/v1/funds/{fundCode}/reference/{list}');
  const changeCommon = api.useMutation('patch', '/api/v1/reference/{list}/{code}');
  const changeOwn = api.useMutation('patch', '/api/v1/funds/{fundCode}/reference/{list}/{code}');
  return {
    async add(body: Schema<'NewTermBody'>): Promise<void> {
      if (common) await addCommon.mutateAsync({ params: { path: { list } }, body });
      else await addOwn.mutateAsync({ params: { path: { fundCode, list } }, body });
    },
    async change({ code, version }: Term, body: Schema<'TermChangeBody'>): Promise<void> {
      const headers = ifMatch(version);
      if (common) await changeCommon.mutateAsync({ params: { path: { list, code } }, headers, body });
      else await changeOwn.mutateAsync({ params: { path: { fundCode, list, code } }, headers, body });
    },
  };
}
