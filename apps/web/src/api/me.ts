import { useParams } from 'react-router';
import { api, type Schema } from './client';

export type Me = Schema<'ProfileAnswer'>;
export type Role = Me['roles'][number]['role'];

/** Who is signed in; null while that is being asked or when nobody is. */
export function useMe(): Me | null {
  const { data } = api.useQuery('get', '/api/v1/me', {}, { staleTime: 300_000 });
  return data ?? null;
}

const chosenName = 'tributary-fund';

let remembered: string | null = null;

function remember(fundCode: string): void {
  if (fundCode === remembered) return;
  remembered = fundCode;
  localStorage.setItem(chosenName, fundCode);
}

/**
 * The fund of the page's address or, on pages of no fund, the one used last; `MIG00` style code. Empty
 * while the
 * profile loads or for people without a role in any fund.
 */
export function useFundCode(): string {
  const { fundCode } = useParams();
  const me = useMe();
  const own = me?.roles.map(({ fund }) => fund).filter((fund) => fund !== null) ?? [];
  const { data: funds } = api.useQuery(
    'get',
    '/api/v1/funds',
    {},
    { enabled: me !== null, staleTime: 300_000 },
  );
  if (fundCode) {
    remember(fundCode);
    return fundCode;
  }
  const known = funds?.items.map(({ code }) => code) ?? own;
  const kept = localStorage.getItem(chosenName);
  return kept && known.includes(kept) ? kept : (own[0] ?? known[0] ?? '');
}

/** The roles held in a fund, those for all funds included. */
export function useRoles(fundCode: string): ReadonlySet<Role> {
  const me = useMe();
  return new Set(me?.roles.filter(({ fund }) => fund === null || fund === fundCode).map(({ role }) => role));
}
