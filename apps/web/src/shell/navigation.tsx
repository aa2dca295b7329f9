import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useFundCode, useRoles } from '../api/me';
import { type NavigationEntry, useAreas } from './area';
import classes from './frame.module.css';
import { usePrefetch } from './use-prefetch';

function address(to: string, fundCode: string): string {
  return to.startsWith('/') ? to : `/funds/${fundCode}/${to}`;
}

/** The entries that a person's roles in the fund call for. */
export function useNavigationEntries(): (NavigationEntry & { path: string })[] {
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  const areas = useAreas();
  return (
    areas
      .flatMap(({ navigation }) => navigation)
      .filter((entry) => !entry.roles || entry.roles.some((role) => roles.has(role)))
      .filter(({ to }) => to.startsWith('/') || fundCode !== '')
      .map((entry) => ({ ...entry, path: address(entry.to, fundCode) }))
      // Two roles may name the same page differently; the first name is enough.
      .filter(({ path }, index, all) => all.findIndex((other) => other.path === path) === index)
  );
}

export function Navigation({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const entries = useNavigationEntries();
  const prefetch = usePrefetch(entries);
  const current = entries
    .filter(({ path }) => pathname === path || pathname.startsWith(path === '/' ? '//' : `${path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
  return entries.map(({ path, text, icon: Icon }) => (
    <Link
      key={path}
      to={path}
      className={classes.entry}
      onClick={onGo}
      onPointerEnter={() => prefetch(path)}
      onFocus={() => prefetch(path)}
      aria-current={path === current?.path ? 'page' : undefined}
    >
      <Icon size={18} stroke={1.6} aria-hidden />
      {t(`navigation.${text}` as 'navigation.tasks')}
    </Link>
  ));
}
