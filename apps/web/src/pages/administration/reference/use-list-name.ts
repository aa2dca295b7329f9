import { useTranslation } from 'react-i18next';

/** Names vocabularies; a list that the catalogue does not know yet names itself. */
export function useListName(): (list: string) => string {
  const { t } = useTranslation('reference');
  return (list) => t(`lists.${list as 'glossary'}`, { defaultValue: list });
}
