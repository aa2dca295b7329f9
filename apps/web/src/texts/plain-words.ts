import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './languages';
import type { TextKey, TextValues, Words } from './words';

const kept = new Map<string, IntlMessageFormat>();

function messageOf(text: string, language: Language): IntlMessageFormat {
  const name = `${language}:${text}`;
  const known = kept.get(name) ?? new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  kept.set(name, known);
  return known;
}

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
    t: (key: TextKey<Catalogue>, values?: TextValues) =>
      String(messageOf(textAt(key), language).format(values)),
  };
}
