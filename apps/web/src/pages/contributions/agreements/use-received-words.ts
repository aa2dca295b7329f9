import { useTranslation } from 'react-i18next';
import { fullAmount } from '../../../parts/amount';

/** Says what came of a part already, which it cannot become less than; nothing of a part that is new. */
export function useReceivedWords(currency: string): (part: { received?: string }) => string | null {
  const { t, i18n } = useTranslation('contributions');
  return ({ received }) =>
    received === undefined
      ? null
      : t('amend.received', { amount: `${currency} ${fullAmount(received, i18n.language)}` });
}
