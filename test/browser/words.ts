import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '#kernel';

/** What a text of the web client's catalogues says: `say('editor.submit.done', { code })`. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

const folder = path.resolve(import.meta.dirname, '../../apps/web/src/texts');
const areas = ['editor', 'home', 'notes', 'parts', 'reading', 'screening', 'shell'];

/** The words of the pages in a language, so that journeys find things as their reader does. */
export async function wordsIn(language: Language): Promise<Say> {
  const catalogues = new Map<string, unknown>();
  for (const area of areas) {
    const file = (await import(path.join(folder, `${area}.${language}.ts`))) as Record<string, unknown>;
    catalogues.set(area, Object.values(file)[0]);
  }
  return (key, values) => {
    const [area = '', ...steps] = key.split('.');
    const text = steps.reduce<unknown>(
      (at, step) => (at as Record<string, unknown> | undefined)?.[step],
      catalogues.get(area),
    );
    if (typeof text !== 'string') throw new Error(`no text ${key} in ${language}`);
    return String(new IntlMessageFormat(text, language).format(values));
  };
}
