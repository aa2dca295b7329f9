import { generatePath, redirect, type RouteObject } from 'react-router';

/** Addresses of tasks and mails that are shown as a part of another page: from, to. */
const moved: readonly (readonly [string, string])[] = [
  ['/funds/:fundCode', '/funds/:fundCode/capitalisation'],
  ['/funds/:fundCode/sessions/:id/items/:itemId', '/funds/:fundCode/sessions/:id?item=:itemId'],
  ['/funds/:fundCode/programmes/:id/tranches', '/funds/:fundCode/programmes/:id?tab=tranches'],
  ['/funds/:fundCode/concept-notes/:id/screening', '/funds/:fundCode/concept-notes/:id/reviews'],
  ['/funds/:fundCode/deliveries/:id', '/funds/:fundCode/deliveries?delivery=:id'],
];

type Params = Record<string, string | undefined>;

/** The address that shows what another one names; parameters may stand in the path and in the search. */
export function movedTo(pattern: string, params: Params): string {
  const [path = '', search] = pattern.split('?');
  const filled = generatePath(path, params as never);
  if (search === undefined) return filled;
  const asked = new URLSearchParams(search);
  for (const [name, value] of asked) {
    if (value.startsWith(':')) asked.set(name, params[value.slice(1)] ?? '');
  }
  return `${filled}?${asked.toString()}`;
}

export const redirects: RouteObject[] = moved.map(([path, target]) => ({
  path,
  loader: ({ params }) => redirect(movedTo(target, params)),
}));
