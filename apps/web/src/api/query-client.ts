import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem';

type Listener = () => void;
const expiryListeners = new Set<Listener>();

/** Calls back when the API says that the session has ended; returns how to stop. */
export function onSessionExpired(listener: Listener): () => void {
  expiryListeners.add(listener);
  return () => void expiryListeners.delete(listener);
}

function noticeExpiry(error: unknown): void {
  if (problemOf(error).status === 401) for (const listener of expiryListeners) listener();
}

/** After any write everything on the screen is asked again: what changed may show in many places. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeExpiry }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      noticeExpiry(error);
      // Somebody else was first: the page shows what they did, and the next try is on that.
      if (problemOf(error).status === 412 && mutation.meta?.['quiet'] !== true) {
        void queryClient.invalidateQueries();
      }
    },
    onSuccess: (_data, _variables, _context, mutation) => {
      if (mutation.meta?.['quiet'] !== true) void queryClient.invalidateQueries();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: false,
      // A read that waits for the connection shows so, and goes on by itself.
      networkMode: 'always',
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
