import { useTranslation } from 'react-i18next';
import { useContributors } from '../money/deposits/use-deposit-terms';

/** The filter by contributor that every list of contributions has. */
export function useContributorFilter() {
  const { t } = useTranslation('contributions');
  return { name: 'contributor', label: t('contributor'), single: true, options: useContributors() };
}
