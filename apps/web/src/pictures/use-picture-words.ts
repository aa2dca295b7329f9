import { useTranslation } from 'react-i18next';
import type { Language } from '../texts/languages';
import type { PictureWords } from './words';

/** The words of pictures in the reader's language. */
export function usePictureWords(): PictureWords {
  const { t, i18n } = useTranslation('pictures');
  return {
    language: i18n.language as Language,
    t: (key, values) => String(t(key as never, values as never)),
  };
}
