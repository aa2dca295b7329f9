import { useLanguage } from '../texts/use-language';
import { fullAmount } from './amount-text';

/** Decimal text of the API (`3.72`) as one reads it in one's language; a dash where there is none. */
export function useFigure(): (value: string | null | undefined) => string {
  const language = useLanguage();
  return (value) => (value === null || value === undefined ? '–' : fullAmount(value, language));
}
