import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '#kernel';
import { dataFiles } from '#platform/place';

interface Item {
  code: string;
  label: Record<Language, string>;
}

const folder = path.join(dataFiles, 'libs/reference-data/data');

/** The items of one of the product's vocabulary files. */
export function termsOf(list: string): Item[] {
  return (JSON.parse(readFileSync(path.join(folder, `${list}.json`), 'utf8')) as { items: Item[] }).items;
}

const places = new Map(termsOf('places').map(({ code, label }) => [code, label]));

/** The names of a country or region. */
export function placeOf(code: string): Record<Language, string> {
  return places.get(code) ?? { en: code, fr: code, es: code };
}
