import { useLanguage } from '../texts/use-language';
import { fullAmount, shortAmount } from './amount-text';
import { Hint } from './hint';

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
  const language = useLanguage();
  if (value === null || value === undefined) return <span>–</span>;
  const full = fullAmount(value, language);
  const prefix = currency ? `${currency} ` : '';
  if (!short) {
    return (
      <span className="amount" style={{ fontWeight: fw }}>
        {prefix}
        {full}
      </span>
    );
  }
  // Plain elements: a list shows hundreds.
  return (
    <Hint label={`${prefix}${full}`}>
      <span
        className="amount"
        style={{ fontWeight: fw }}
        tabIndex={0}
        aria-label={`${prefix}${full}`}
        role="img"
      >
        {prefix}
        {shortAmount(value, language)}
      </span>
    </Hint>
  );
}
