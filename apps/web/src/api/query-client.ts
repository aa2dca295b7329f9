import { MutationCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem';

interface Asked {
  params?: { path?: Record<string, unknown> };
}

/**
 * A record that was changed is answered as a read answers it: shown at once, so that nobody works on what
 * stood there before while everything is asked again.
 */
function keepAnswer(answer: unknown, written: unknown, [method, path]: readonly unknown[]): void {
  if (method !== 'put' && method !== 'patch') return;
  const place = JSON.stringify((written as Asked | undefined)?.params?.path ?? {});
  const predicate = ({ queryKey: [verb, asked, init] }: { queryKey: readonly unknown[] }) =>
    verb === 'get' &&
    asked === path &&
    JSON.stringify((init as Asked | undefined)?.params?.path ?? {}) === place;
  queryClient.setQueriesData({ predicate }, answer);
}

/** After any write everything on the screen is asked again: what changed may show in many places. */
export const queryClient = new QueryClient({
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      // Somebody else was first: the page shows what they did, and the next try is on that.
      if (problemOf(error).status === 412 && mutation.meta?.['quiet'] !== true) {
        void queryClient.invalidateQueries();
      }
    },
    onSuccess: (answer, written, _context, mutation) => {
      keepAnswer(answer, written, mutation.options.mutationKey ?? []);
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
