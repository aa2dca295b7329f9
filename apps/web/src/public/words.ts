import type { PictureWords } from '../pictures/words';
import type { Language } from '../texts/languages';
import { picturesEn } from '../texts/pictures.en';
import { picturesEs } from '../texts/pictures.es';
import { picturesFr } from '../texts/pictures.fr';
import { plainWords } from '../texts/plain-words';
import { publicEn } from '../texts/public.en';
import { publicEs } from '../texts/public.es';
import { publicFr } from '../texts/public.fr';
import type { Words } from '../texts/words';

export type PublicWords = Words<typeof publicEn>;

const pages = { en: publicEn, fr: publicFr, es: publicEs };
const pictures = { en: picturesEn, fr: picturesFr, es: picturesEs };

/** What public pages say, in one language. */
export function publicWords(language: Language): PublicWords {
  return plainWords<typeof publicEn>(pages[language], language);
}

export function pictureWords(language: Language): PictureWords {
  return plainWords<typeof picturesEn>(pictures[language], language);
}
