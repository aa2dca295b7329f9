import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFund } from '../../parts/vocabulary';
import { currencyName } from './amounts';
import { useRateCurrencies } from './rates/use-rate-currencies';

interface CurrencyFieldProps {
  value: string;
  onChange: (currency: string) => void;
  error?: string | undefined;
}

/** The fund's currency and every other of which a rate is recorded: in no other can money be valued. */
export function CurrencyField({ value, onChange, error }: CurrencyFieldProps) {
  const { t, i18n } = useTranslation('contributions');
  const { fundCode = '' } = useParams();
  const own = useFund(fundCode)?.currency ?? '';
  const others = useRateCurrencies().filter((option) => option.value !== own);
  const named = (code: string) => ({
    value: code,
    label: `${code} – ${currencyName(code, i18n.language)}`,
  });
  // What was typed before the rates came stays chosen.
  const missing = value !== '' && value !== own && !others.some((option) => option.value === value);
  return (
    <Select
      id="currency"
      label={t('currency')}
      description={t('currencyHelp')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[...(own ? [named(own)] : []), ...others, ...(missing ? [named(value)] : [])]}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('noCurrency')}
      value={value || null}
      error={error}
      onChange={(code) => code && onChange(code)}
    />
  );
}
