import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useFundCode, useRoles } from '../api/me';
import { type NavigationEntry, type NavigationGroup, useAreas } from './area';
import classes from './frame.module.css';
import { groupedEntries } from './grouped-entries';
import { usePrefetch } from './use-prefetch';

function address(to: string, fundCode: string): string {
  return to.startsWith('/') ? to : `/funds/${fundCode}/${to}`;
}

/** An entry with its address and the group it stands in. */
export interface PlacedEntry extends NavigationEntry {
  path: string;
  group?: NavigationGroup | undefined;
}

/** The entries that a person's roles in the fund call for. */
export function useNavigationEntries(): PlacedEntry[] {
  const fundCode = useFundCode();
  const roles = useRoles(fundCode);
  const areas = useAreas();
  return (
    areas
      .flatMap(({ navigation, group }) => navigation.map((entry) => ({ ...entry, group })))
      .filter((entry) => !entry.roles || entry.roles.some((role) => roles.has(role)))
      .filter(({ to }) => to.startsWith('/') || fundCode !== '')
      .map((entry) => ({ ...entry, path: address(entry.to, fundCode) }))
      // Two roles may name the same page differently; the first name is enough.
      .filter(({ path }, index, all) => all.findIndex((other) => other.path === path) === index)
  );
}

export function Navigation({ onGo }: { onGo: () => void }) {
  const { pathname } = useLocation();
  const entries = useNavigationEntries();
  const prefetch = usePrefetch(entries);
  const current = entries
    .filter(({ path }) => pathname === path || pathname.startsWith(path === '/' ? '//' : `${path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
  return groupedEntries(entries).map(({ group, entries: members }) => (
    <NavigationPart key={`${group} ${members[0]!.path}`} group={group}>
      {members.map((entry) => (
        <EntryLink
          key={entry.path}
          entry={entry}
          isCurrent={entry === current}
          onGo={onGo}
          onNear={() => prefetch(entry.path)}
        />
      ))}
    </NavigationPart>
  ));
}

/** Entries under their group's name, where they have one. */
function NavigationPart({ group, children }: { group: NavigationGroup | undefined; children: ReactNode }) {
  const { t } = useTranslation('shell');
  const id = useId();
  if (!group) return children;
  return (
    <div role="group" aria-labelledby={id} className={classes.group}>
      <div id={id} className={classes.groupName}>
        {t(`navigation.groups.${group}`)}
      </div>
      {children}
    </div>
  );
}

interface EntryLinkProps {
  entry: PlacedEntry;
  isCurrent: boolean;
  onGo: () => void;
  onNear: () => void;
}

function EntryLink({ entry: { path, text, icon: Icon }, isCurrent, onGo, onNear }: EntryLinkProps) {
  const { t } = useTranslation('shell');
  return (
    <Link
      to={path}
      className={classes.entry}
      onClick={onGo}
      onPointerEnter={onNear}
      onFocus={onNear}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon size={18} stroke={1.6} aria-hidden />
      {t(`navigation.${text}` as 'navigation.tasks')}
    </Link>
  );
}
