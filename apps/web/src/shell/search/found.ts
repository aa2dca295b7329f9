import type { Schema } from '../../api/client';

type Hit = Schema<'SearchHitAnswer'>;

/** One line that can be chosen. */
export interface Found {
  path: string;
  title: string;
  code: string | null;
  /** The record's state in the reader's words, where it has one. */
  state: string | null;
}

/** Lines under one heading; `name` is a text key. */
export interface FoundGroup {
  name: 'recent' | 'pages' | Hit['type'];
  found: Found[];
}

/** Hits by kind in the order of the API; records that are pages too stand once. */
export function groupsOf(pages: Found[], hits: readonly Hit[]): FoundGroup[] {
  const groups = new Map<FoundGroup['name'], Found[]>([['pages', pages]]);
  for (const { type, path, title, code, stateLabel } of hits) {
    const group = groups.get(type) ?? [];
    groups.set(type, [...group, { path, title, code, state: stateLabel }]);
  }
  return [...groups].map(([name, found]) => ({ name, found })).filter(({ found }) => found.length > 0);
}

/** Where the keys of a list box lead from the line `at` of `count`; null for other keys. */
export function lineAfter(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  return null;
}

const mostRecent = 6;

/** What was chosen last comes first, once. */
export function withRecent(recent: readonly Found[], chosen: Found): Found[] {
  return [chosen, ...recent.filter(({ path }) => path !== chosen.path)].slice(0, mostRecent);
}

/** Whether words begin or stand within a label, accents aside. */
export function matches(label: string, words: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain(label).includes(plain(words.trim()));
}
