import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useFundCode } from '../../api/me';
import { fullAmount } from '../amount-text';
import type { WordList } from './named-value';

const ownWords: ReadonlySet<WordList> = new Set(['amounts', 'scopes', 'languages']);

/** Words for the codes of these lists in the reader's language; a code without a word stands for itself. */
export function useNames(lists: readonly WordList[]): (list: WordList, code: string) => string {
  const { t, i18n } = useTranslation('reading');
  const fundCode = useFundCode();
  const vocabularies = lists.filter((list) => !ownWords.has(list));
  const found = useQueries({
    queries: vocabularies.map((list) =>
      api.queryOptions(
        'get',
        '/api/v1/funds/{fundCode}/reference/{list}',
        { params: { path: { fundCode, list } } },
        { staleTime: 600_000 },
      ),
    ),
  });
  return (list, code) => {
    if (list === 'amounts') return fullAmount(code, i18n.language);
    if (list === 'scopes') return t(`note.scopes.${code as 'country'}`, { defaultValue: code });
    if (list === 'languages')
      return new Intl.DisplayNames(i18n.language, { type: 'language' }).of(code) ?? code;
    const terms = found[vocabularies.indexOf(list)]?.data?.items ?? [];
    return terms.find((term) => term.code === code)?.label ?? code;
  };
}
