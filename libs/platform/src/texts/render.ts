import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Params } from '#kernel';

const compiled = new Map<string, IntlMessageFormat>();

/** Fills an ICU message of a catalogue in a language. Throws when a placeholder has no value. */
export function render(message: string, language: Language, params: Params = {}): string {
  const key = `${language}\u0000${message}`;
  let format = compiled.get(key);
  if (!format) {
    format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
    compiled.set(key, format);
  }
  return String(format.format(params));
}
