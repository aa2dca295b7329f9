import { api } from '../../api/client';

/** Programmes that the reader knows, for filters and for lists that hold only their ids. */
export function useProgrammeNames(fundCode: string) {
  const { data } = api.useQuery('get', '/api/v1/funds/{fundCode}/programmes', {
    params: { path: { fundCode }, query: { limit: 200 } },
  });
  const programmes = data?.items ?? [];
  return {
    programmes,
    organisations: [...new Set(programmes.flatMap(({ organisations }) => organisations))].sort(),
    /** `MIG00-JP-0012`; empty for programmes that the reader may not see. */
    codeOf: (id: string) => programmes.find((programme) => programme.id === id)?.code ?? '',
    titleOf: (id: string) => programmes.find((programme) => programme.id === id)?.title ?? '',
  };
}
