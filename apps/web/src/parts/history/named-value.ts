/** Where codes stand in recorded values, by the last one or two names on the way, and what words them. */
const listAt = {
  places: 'places',
  primaryArea: 'thematic-areas',
  otherAreas: 'thematic-areas',
  gcmObjectives: 'gcm-objectives',
  'sdgTargets.target': 'sdg-targets',
  'partners.category': 'stakeholder-categories',
  'markers.marker': 'markers',
  'budget.category': 'budget-categories',
  'expenditure.category': 'budget-categories',
  'obstacles.code': 'obstacle-taxonomy',
  'budget.amount': 'amounts',
  'budget.direct': 'amounts',
  'budget.indirect': 'amounts',
  'expenditure.amount': 'amounts',
  scope: 'scopes',
  language: 'languages',
} as const;

/** A vocabulary of the fund, or the product's own words: `amounts`, `scopes` and `languages`. */
export type WordList = (typeof listAt)[keyof typeof listAt];

type Visit = (list: WordList, code: string) => string;

/** The value at a pointer with names in place of its codes, at any depth. */
export function namedValue(pointer: string, value: unknown, nameOf: Visit): unknown {
  const path = pointer
    .split('/')
    .slice(1)
    .filter((step) => !/^\d+$/.test(step));
  const named = walk(path, value, nameOf);
  // A code changes as a whole: its name is not compared word by word.
  return typeof value === 'string' && listOf(path) ? [named] : named;
}

/** The lists whose words the value needs. */
export function listsIn(pointer: string, value: unknown): WordList[] {
  const found = new Set<WordList>();
  namedValue(pointer, value, (list, code) => {
    found.add(list);
    return code;
  });
  return [...found];
}

function walk(path: string[], value: unknown, nameOf: Visit): unknown {
  if (Array.isArray(value)) return value.map((part) => walk(path, part, nameOf));
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value);
    return Object.fromEntries(parts.map(([key, part]) => [key, walk([...path, key], part, nameOf)]));
  }
  const list = listOf(path);
  return list && typeof value === 'string' ? nameOf(list, value) : value;
}

function listOf(path: string[]): WordList | undefined {
  const known = listAt as Partial<Record<string, WordList>>;
  return known[path.slice(-2).join('.')] ?? known[path.at(-1) ?? ''];
}
