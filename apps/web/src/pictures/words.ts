import { fullAmount, shortAmount, spokenAmount } from '../parts/amount-text';
import type { picturesEn } from '../texts/pictures.en';
import type { Words } from '../texts/words';

/** The words of pictures in one language; see `usePictureWords` for signed-in pages. */
export type PictureWords = Words<typeof picturesEn>;

/** `USD 41.2 million`, in the order that the language wants. */
export function spokenMoney(words: PictureWords, amount: string, currency: string): string {
  return words.t('money', { amount: spokenAmount(amount, words.language), currency });
}

/** `USD 41.2M`. */
export function shortMoney(words: PictureWords, amount: string, currency: string): string {
  return words.t('money', { amount: shortAmount(amount, words.language), currency });
}

/** `USD 41,200,000.00`. */
export function fullMoney(words: PictureWords, amount: string, currency: string): string {
  return words.t('money', { amount: fullAmount(amount, words.language), currency });
}
