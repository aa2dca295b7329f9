import { useFundCode, useMe, useRoles } from '../../api/me';

/** What the reader may do with reports in the fund of the page; the API decides all the same. */
export function useReportRights() {
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  const me = useMe();
  return {
    secretariat: roles.has('secretariat'),
    agent: roles.has('agent') || roles.has('agent-approver'),
    /** Whether the reader writes the reports of this organisation. */
    writesFor: (organisation: string) =>
      me?.roles.some(
        (held) =>
          held.role === 'focal-point' &&
          (held.fund === null || held.fund === fundCode) &&
          held.organisation === organisation,
      ) ?? false,
  };
}
