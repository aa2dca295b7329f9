import { api, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { currentVersion } from './criteria';

const callReaders = ['secretariat', 'auditor', 'administrator', 'focal-point'] as const;
const noVersions: Schema<'RubricItem'>[] = [];
const noCalls: Schema<'CallAnswer'>[] = [];

/** Every version of the fund's rubrics, and the one that screenings begin with. */
export function useVersions(fundCode: string) {
  const { data } = api.useQuery('get', '/api/v1/funds/{fundCode}/rubrics', {
    params: { path: { fundCode }, query: { limit: 200 } },
  });
  const versions = data?.items ?? noVersions;
  return { versions, current: currentVersion(versions)?.id };
}

/** The calls that name a version, for those who may read calls; null for others. */
export function useCallsNaming(fundCode: string): ((versionId: string) => Schema<'CallAnswer'>[]) | null {
  const roles = useRoles(fundCode);
  const reads = callReaders.some((role) => roles.has(role));
  const { data } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/calls',
    { params: { path: { fundCode }, query: { limit: 200 } } },
    { enabled: reads },
  );
  const calls = data?.items ?? noCalls;
  return reads ? (versionId) => calls.filter(({ rubricVersionId }) => rubricVersionId === versionId) : null;
}

/** Whether the reader may begin, change and publish versions; the API decides all the same. */
export function useKeepsRubrics(fundCode: string): boolean {
  const roles = useRoles(fundCode);
  return roles.has('secretariat') || roles.has('administrator');
}
