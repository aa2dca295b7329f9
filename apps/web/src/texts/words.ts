import type { Language } from './languages';

/** Keys of a catalogue as paths: `list.search`. */
export type TextKey<Catalogue> = {
  [Key in keyof Catalogue & string]: Catalogue[Key] extends string
    ? Key
    : `${Key}.${TextKey<Catalogue[Key]>}`;
}[keyof Catalogue & string];

export type TextValues = Record<string, string | number>;

/** A catalogue in one language, for what is drawn on the server and in the browser alike. */
export interface Words<Catalogue> {
  language: Language;
  t(key: TextKey<Catalogue>, values?: TextValues): string;
}
