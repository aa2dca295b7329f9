import { Text, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fullAmount, shortAmount } from './amount-text';

export { fullAmount, shortAmount };

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
