/** Places that a tour can speak of: words of the navigation, and the search. */
export type TourPlace =
  | 'tasks'
  | 'search'
  | 'pipeline'
  | 'myNotes'
  | 'reviews'
  | 'sessions'
  | 'decisions'
  | 'programmes'
  | 'standing'
  | 'deposits'
  | 'transfers'
  | 'ledger'
  | 'reports'
  | 'obligations'
  | 'history'
  | 'people'
  | 'organisations';

export interface TourStep {
  text: TourPlace;
  /** Where it stands on the page. */
  selector: string;
}

interface Entry {
  text: string;
  to: string;
  path: string;
}

/** My tasks, the places of a role that its navigation has, and the search: three to five steps. */
export function tourSteps(pages: readonly string[], entries: readonly Entry[]): TourStep[] {
  const places = pages.flatMap((page) => entries.find(({ to }) => to === page) ?? []);
  return [
    { text: 'tasks', selector: 'nav a[href="/"]' },
    ...places.map(({ text, path }) => ({ text: text as TourPlace, selector: `nav a[href="${path}"]` })),
    { text: 'search', selector: '[data-search-button]' },
  ];
}
