import type { components } from '../api/schema';
import { fullAmount, spokenAmount } from '../parts/amount-text';
import { dayText } from '../parts/day-text';
import { spokenMoney, type PictureWords } from '../pictures/words';
import { addressOf, type PublicAddress } from './addresses';
import { pictureWords, publicWords, type PublicWords } from './words';
import type { Language } from '../texts/languages';

type Schemas = components['schemas'];
export type FundCard = Schemas['PublicFundItemAnswer'];
export type Fund = Schemas['PublicFundAnswer'];
export type Standing = Schemas['PublicCapitalisationAnswer'];
export type Series = Schemas['SeriesAnswer'];
export type Programme = Schemas['PublicProgrammeAnswer'];
export type ProgrammePage = Schemas['PublicProgrammePageAnswer'];
export type Place = Schemas['PublicPlaceAnswer'];

export interface List<Item> {
  items: Item[];
  nextCursor: string | null;
  total?: string;
}

/** Who reads which address in which language: what every part of a public page needs to know. */
export interface Reader {
  address: PublicAddress;
  language: Language;
  t: PublicWords['t'];
  pictures: PictureWords;
  /** A link that stays in the language of the address. */
  link(path: string, query?: Record<string, string | null | undefined>): string;
  day(day: string): string;
  /** `USD 41.2 million`. */
  money(amount: string, currency: string): string;
  /** `41.2 million`, where the currency is said nearby. */
  amount(amount: string): string;
  full(amount: string): string;
}

export function readerOf(address: PublicAddress, language: Language): Reader {
  const pictures = pictureWords(language);
  return {
    ...{ address, language, pictures },
    t: publicWords(language).t,
    link: (path, query = {}) => addressOf(path, { ...query, lang: address.lang }),
    day: (day) => dayText(day, language),
    money: (amount, currency) => spokenMoney(pictures, amount, currency),
    amount: (amount) => spokenAmount(amount, language),
    full: (amount) => fullAmount(amount, language),
  };
}
