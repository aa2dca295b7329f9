import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Page } from 'playwright-core';
import type { Language } from '#kernel';

/** What a text of the web client's catalogues says: `say('editor.submit.done', { code })`. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

const folder = path.resolve(import.meta.dirname, '../../apps/web/src/texts');
const areas = [
  ...['calls', 'contributions', 'earmarks', 'editor', 'history', 'home', 'money', 'notes', 'parts'],
  ...['reading', 'screening', 'shell', 'statements'],
];

/** Texts by their keys (`editor.submit.done`) as the catalogues have them. */
async function textsIn(language: Language): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const collect = (value: unknown, at: string): void => {
    if (typeof value === 'string') texts.set(at, value);
    else for (const [key, each] of Object.entries(value as object)) collect(each, `${at}.${key}`);
  };
  for (const area of areas) {
    const file = (await import(path.join(folder, `${area}.${language}.ts`))) as Record<string, unknown>;
    collect(Object.values(file)[0], area);
  }
  return texts;
}

/** The words of the pages in a language, so that journeys find things as their reader does. */
export async function wordsIn(language: Language): Promise<Say> {
  const texts = await textsIn(language);
  return (key, values) => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`no text ${key} in ${language}`);
    return String(new IntlMessageFormat(text, language).format(values));
  };
}

/** English words that a page shows to somebody who reads another language: none, unless it forgot them. */
export async function englishOn(page: Page, language: 'fr' | 'es'): Promise<string[]> {
  const own = new Set((await textsIn(language)).values());
  const english = new Set([...(await textsIn('en')).values()].filter((text) => !own.has(text)));
  const lines = (await page.locator('body').innerText()).split('\n');
  const names = await page
    .locator('[aria-label], [placeholder]')
    .evaluateAll((all) =>
      all.flatMap((each) => [each.getAttribute('aria-label'), each.getAttribute('placeholder')]),
    );
  return [...new Set([...lines, ...names])].filter((line) => english.has(line?.trim() ?? '')).map(String);
}
