import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useFundCode, useMe } from '../../api/me';
import { useNavigationEntries } from '../navigation';
import { type Found, type FoundGroup, groupsOf, matches, withRecent } from './found';

/** What stands under the words of the search: pages and records; without words, what was opened last. */
export function useSearch(words: string): { groups: FoundGroup[]; searching: boolean } {
  const { t } = useTranslation('shell');
  const fundCode = useFundCode();
  const [recent] = useRecent();
  const asked = words.trim();
  const [settled] = useDebouncedValue(asked, 200);
  const { data, isFetching } = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/search',
    { params: { path: { fundCode }, query: { q: settled.slice(0, 100) } } },
    { enabled: settled !== '' && fundCode !== '', placeholderData: keepPreviousData },
  );
  const pages = useNavigationEntries()
    .map(({ path, text }) => ({ path, title: t(`navigation.${text}` as 'navigation.tasks') }))
    .filter(({ title }) => matches(title, asked))
    .map((page): Found => ({ ...page, code: null, state: null }));
  if (asked === '') {
    const opened: FoundGroup[] = recent.length > 0 ? [{ name: 'recent', found: recent }] : [];
    return { groups: [...opened, ...groupsOf(pages, [])], searching: false };
  }
  return { groups: groupsOf(pages, data?.items ?? []), searching: settled !== asked || isFetching };
}

/** What this person opened last from the search, in this window only: others may use the machine. */
export function useRecent(): [Found[], (chosen: Found) => void] {
  const key = `tributary-recent-${useMe()?.id ?? ''}`;
  const [recent, setRecent] = useState(() => JSON.parse(sessionStorage.getItem(key) ?? '[]') as Found[]);
  const remember = (chosen: Found) => {
    const next = withRecent(recent, chosen);
    sessionStorage.setItem(key, JSON.stringify(next));
    setRecent(next);
  };
  return [recent, remember];
}
