import { colonOf } from '../texts/colon';
import { useLanguage } from '../texts/use-language';

/** The colon of the language one reads in. */
export function useColon(): string {
  return colonOf(useLanguage());
}
