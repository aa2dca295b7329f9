import { useCallback, useEffect } from 'react';
import { matchRoutes, type RouteObject } from 'react-router';
import { type Area, useAreas } from './area';

/** How long the first page has for itself before anything else is fetched. */
const restMs = 4_000;

interface Line {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether a few hundred kilobytes that may not be needed are welcome. */
function isPatient(): boolean {
  const { saveData, effectiveType } = (navigator as { connection?: Line }).connection ?? {};
  return saveData !== true && !effectiveType?.endsWith('2g');
}

/** Fetches the code of the page at an address; a failure shows when somebody goes there. */
async function fetchPage(areas: readonly Area[], path: string): Promise<void> {
  const routes = areas.flatMap((area) => area.routes);
  const { lazy } = (matchRoutes(routes, path)?.at(-1)?.route ?? {}) as RouteObject;
  if (typeof lazy === 'function') await lazy().catch(() => undefined);
}

/**
 * Fetches pages before somebody goes there: what the navigation names one after the other once the first
 * page rests, and
 * at once what the pointer or the focus is on. Returns the latter.
 */
export function usePrefetch(entries: readonly { path: string }[]): (path: string) => void {
  const areas = useAreas();
  const paths = entries.map(({ path }) => path).join(' ');
  useEffect(() => {
    let left = false;
    const fetchAll = async () => {
      for (const path of isPatient() ? paths.split(' ') : []) if (!left) await fetchPage(areas, path);
    };
    const timer = setTimeout(() => void fetchAll(), restMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [areas, paths]);
  return useCallback((path) => void fetchPage(areas, path), [areas]);
}
