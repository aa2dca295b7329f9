import { Alert, Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { fullAmount } from '../../parts/amount';
import { useFund } from '../../parts/vocabulary';
import { converted } from './amounts';
import { RateWords } from './rate-words';
import { useRateOfDay } from './use-rate-of-day';

interface RateOfDayProps {
  currency: string;
  day: string;
  amount: string;
}

/** What an amount in another currency is worth on a day, by which rate; or that no rate is recorded. */
export function RateOfDay({ currency, day, amount }: RateOfDayProps) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const fundCurrency = useFund(fundCode)?.currency ?? '';
  const { rate, missing, own } = useRateOfDay(currency, day);
  if (own) return null;
  if (missing !== null) {
    return (
      <Alert color="orange" role="status">
        {missing}{' '}
        <Anchor component={Link} to={`/funds/${fundCode}/exchange-rates?currency=${currency}`} inherit>
          {t('rates.title')}
        </Anchor>
      </Alert>
    );
  }
  if (!rate) return null;
  const worth = amount === '' ? null : converted(amount, currency, rate.rate, fundCurrency);
  return (
    <Text size="sm" role="status">
      {worth === null ? null : (
        <strong>{t('rate.worth', { worth: `${fundCurrency} ${fullAmount(worth, i18n.language)}` })} </strong>
      )}
      <RateWords currency={currency} {...rate} />
    </Text>
  );
}
