import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** A list's filters as the address bar holds them: shareable, kept by Back, saved as a view. */
export interface ListState {
  /** Values by filter name, an empty list where nothing is chosen; `q` holds the search words. */
  filters: Record<string, string[]>;
  q: string;
  sort: string | undefined;
  /** Whether anything but the order is chosen. */
  filtered: boolean;
  setFilter(name: string, values: string[]): void;
  /** Several at once: two changes after each other would each begin from the same address. */
  setFilters(values: Record<string, string[]>): void;
  setQ(q: string): void;
  setSort(sort: string | undefined): void;
  clear(): void;
  /** What the API's list and its export take, without the cursor. */
  query: Record<string, string | string[]>;
}

/** Reads and writes the state of a list with these filters in the address bar. */
export function useListState(names: readonly string[], defaultSort?: string): ListState {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  return useMemo(() => {
    const now = new URLSearchParams(text);
    const filters = Object.fromEntries(
      names.map((name) => [name, now.get(name)?.split(',').filter(Boolean) ?? []]),
    );
    const q = now.get('q') ?? '';
    const sort = now.get('sort') ?? defaultSort;
    const set = (name: string, value: string | undefined) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (value) after.set(name, value);
          else after.delete(name);
          return after;
        },
        { replace: name === 'q' },
      );
    };
    const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
    return {
      filters,
      q,
      sort,
      filtered: q !== '' || chosen.length > 0,
      setFilter: (name, values) => set(name, values.join(',')),
      setFilters: (values) => {
        setParams((before) => {
          const after = new URLSearchParams(before);
          for (const [name, chosen] of Object.entries(values)) {
            if (chosen.length > 0) after.set(name, chosen.join(','));
            else after.delete(name);
          }
          return after;
        });
      },
      setQ: (words) => set('q', words),
      setSort: (next) => set('sort', next),
      clear: () => setParams(sort && sort !== defaultSort ? { sort } : {}),
      query: { ...Object.fromEntries(chosen), ...(q ? { q } : {}), ...(sort ? { sort } : {}) },
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- names of filters never change
  }, [text]);
}
