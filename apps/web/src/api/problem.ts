import type { components } from './schema';

/** What the API answers when it cannot do what was asked (RFC 9457). */
export type Problem = components['schemas']['Problem'];

/** The connection failed: the server was not reached at all. */
export const unreachable: Problem = { type: 'about:blank', title: '', status: 0, code: 'unreachable' };

/** Any thrown thing as a problem that a page can show. */
export function problemOf(error: unknown): Problem {
  if (typeof error === 'object' && error !== null && 'status' in error && 'title' in error) {
    return error as Problem;
  }
  return unreachable;
}

/** Messages by field: `/budget/0/direct` becomes `budget.0.direct`, as forms name their fields. */
export function fieldErrors(problem: Problem): Record<string, string> {
  const entries = (problem.errors ?? []).map(({ pointer, message }) => [
    pointer.replace(/^\//, '').replaceAll('/', '.'),
    message,
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}
