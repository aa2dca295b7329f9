import { api, type Schema } from '../../api/client';

export type Assignment = Schema<'MyReviewAnswer'>;

/** States in which the reviewer has something to do. */
const open: readonly string[] = ['assigned', 'declared', 'draft'];

/** Whether the review waits for its reviewer. */
export function isWaiting({ state }: Pick<Assignment, 'state'>): boolean {
  return open.includes(state);
}

/** What waits first, soonest due first, then longest assigned; what is filed after it, newest first. */
export function inWorkingOrder<Item extends Pick<Assignment, 'state' | 'dueOn' | 'assignedAt'>>(
  assignments: readonly Item[],
): Item[] {
  const waiting = assignments.filter(isWaiting);
  const filed = assignments.filter((each) => !isWaiting(each));
  const due = ({ dueOn, assignedAt }: Item) => `${dueOn ?? '9999'} ${assignedAt}`;
  return [
    ...waiting.sort((a, b) => due(a).localeCompare(due(b))),
    ...filed.sort((a, b) => b.assignedAt.localeCompare(a.assignedAt)),
  ];
}

/** A reviewer's own assignments: never so many that they need pages. */
export function useMyAssignments(fundCode: string) {
  return api.useQuery('get', '/api/v1/funds/{fundCode}/reviews/mine', {
    params: { path: { fundCode }, query: { limit: 200 } },
  });
}
