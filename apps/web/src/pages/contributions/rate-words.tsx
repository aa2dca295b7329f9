import { useTranslation } from 'react-i18next';
import { fullAmount } from '../../parts/amount';
import { dayText } from '../../parts/day';
import { useFund } from '../../api/fund';

interface RateWordsProps {
  currency: string;
  rate: string;
  rateOn: string | null;
  rateSource: string | null;
}

/** `EUR 0.9142 for USD 1`, from when it holds and where it was published. */
export function RateWords({ currency, rate, rateOn, rateSource }: RateWordsProps) {
  const { t, i18n } = useTranslation('contributions');
  const fundCurrency = useFund()?.currency ?? '';
  const { language } = i18n;
  const words = t('rate.words', { currency, rate: fullAmount(rate, language), fundCurrency });
  if (rateOn === null) return <>{words}</>;
  return <>{t('rate.since', { words, day: dayText(rateOn, language), source: rateSource ?? '–' })}</>;
}
