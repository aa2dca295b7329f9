import type { Language } from './languages';
import { fillMessage } from './messages';
import type { TextKey, TextValues, Words } from './words';

/** Words of a catalogue without i18next: what the server renders needs no more. */
export function plainWords<Catalogue>(catalogue: unknown, language: Language): Words<Catalogue> {
  const textAt = (key: string): string => {
    const found = key
      .split('.')
      .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], catalogue);
    if (typeof found !== 'string') throw new Error(`no text ${key} in ${language}`);
    return found;
  };
  return {
    language,
    t: (key: TextKey<Catalogue>, values?: TextValues) => fillMessage(textAt(key), language, values),
  };
}
