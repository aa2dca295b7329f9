import { api } from '../../../api/client';
import { useRoles } from '../../../api/me';

/** How many filed reviews a moderation needs, as the fund has set it. */
export function useFewestReviews(fundCode: string): number {
  const roles = useRoles(fundCode);
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/settings',
    { params: { path: { fundCode } } },
    { enabled: roles.has('secretariat'), staleTime: 600_000 },
  );
  return Number(data?.values['minReviewers'] ?? 2);
}
