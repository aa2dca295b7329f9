import { MutationCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem';

/** After any write everything on the screen is asked again: what changed may show in many places. */
export const queryClient = new QueryClient({
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
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
