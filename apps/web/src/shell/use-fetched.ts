import { type ComponentType, useCallback, useState } from 'react';
import { tellProblem } from '../parts/tell';

/**
 * A component that is fetched when it is first wanted, so that the start does not wait for it. Where
 * the connection fails, the page stays as it is and says so; the next wish tries again.
 */
export function useFetched<Props>(
  load: () => Promise<ComponentType<Props>>,
): [ComponentType<Props> | null, () => void] {
  const [component, setComponent] = useState<ComponentType<Props> | null>(null);
  const fetch = useCallback(() => {
    load().then((loaded) => setComponent(() => loaded), tellProblem);
  }, [load]);
  return [component, fetch];
}
