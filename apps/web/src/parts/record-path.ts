const folders: Partial<Record<string, string>> = {
  agreement: 'agreements',
  'concept-note': 'concept-notes',
  call: 'calls',
  decision: 'decisions',
  deposit: 'deposits',
  obligation: 'obligations',
  programme: 'programmes',
  report: 'reports',
  rubric: 'rubrics',
  session: 'sessions',
  transfer: 'transfers',
};

/** Where a record of this type is shown; null for what has no page of its own. */
export function recordPath(fundCode: string, type: string, id: string): string | null {
  if (type === 'organisation') return `/organisations/${id}`;
  if (type === 'person') return `/people/${id}`;
  if (type === 'fund') return `/funds/${fundCode}/settings`;
  const folder = folders[type];
  return folder ? `/funds/${fundCode}/${folder}/${id}` : null;
}
