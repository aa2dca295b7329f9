import { useParams } from 'react-router';
import { api, type Schema } from '../../api/client';
import { useOwnContributors } from '../money/readers';

/** A donor's own statement: what it promised, paid and reached. Not asked for anybody else. */
export function useOwnStatement() {
  const { fundCode = '' } = useParams();
  const own = useOwnContributors(fundCode);
  const query = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/statements/contributor',
    { params: { path: { fundCode } } },
    { enabled: own.length > 0 },
  );
  // Files of it have the same address; a page asks for JSON.
  return { ...query, data: query.data as Schema<'ContributorAnswer'> | undefined };
}
