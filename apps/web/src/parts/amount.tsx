import { Text, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** `1250000.00` as `1,250,000.00` in the reader's manner; digits are never rounded on the way. */
export function fullAmount(amount: string, language: string): string {
  const [whole = '0', decimals] = amount.split('.');
  const parts = new Intl.NumberFormat(language).formatToParts(12345.6);
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  const point = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group).replace('-', '−');
  return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
}

/** `41200000.00` as `41.2 M`: for the screen only, the full amount is always near. */
export function shortAmount(amount: string, language: string): string {
  return new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }).format(
    Number(amount),
  );
}

interface AmountProps {
  /** Decimal text as the API gives it; null shows a dash. */
  value: string | null | undefined;
  currency?: string;
  /** Shortened on the screen, whole on hover, on focus and in the clipboard. */
  short?: boolean;
  fw?: number;
}

/** An amount of money in tabular figures. The currency stands in the table's header where there is one. */
export function Amount({ value, currency, short = false, fw }: AmountProps) {
  const { i18n } = useTranslation();
  if (value === null || value === undefined) return <Text span>–</Text>;
  const full = fullAmount(value, i18n.language);
  const prefix = currency ? `${currency} ` : '';
  if (!short) {
    return (
      <Text span inherit className="amount" fw={fw}>
        {prefix}
        {full}
      </Text>
    );
  }
  return (
    <Tooltip label={`${prefix}${full}`}>
      <Text span inherit className="amount" fw={fw} tabIndex={0} aria-label={`${prefix}${full}`} role="img">
        {prefix}
        {shortAmount(value, i18n.language)}
      </Text>
    </Tooltip>
  );
}
