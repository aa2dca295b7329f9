import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, languages } from '#kernel';
import { sameInLanguages } from './support/same-in-languages.js';

const root = path.resolve(import.meta.dirname, '..');

interface Catalogue {
  name: string;
  files: Record<Language, string>;
}

/** Every texts/ folder's sets of three files: `en.ts` or `problems.en.ts` with its fellows. */
function cataloguesIn(folder: string): Catalogue[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(^|\.)en\.ts$/.test(entry.name))
    .filter((entry) => path.basename(entry.parentPath) === 'texts')
    .map((entry) => {
      const fileIn = (language: Language) =>
        path.join(entry.parentPath, entry.name.replace(/en\.ts$/, `${language}.ts`));
      const files = { en: fileIn('en'), fr: fileIn('fr'), es: fileIn('es') };
      return { name: path.relative(root, files.en), files };
    });
}

const catalogues = [...cataloguesIn('libs'), ...cataloguesIn('apps')];

/** Texts by path (`gates/window/label`), of every export of the file. */
async function textsOf(file: string): Promise<Map<string, string>> {
  const exported = (await import(file)) as Record<string, unknown>;
  const texts = new Map<string, string>();
  const collect = (value: unknown, at: string): void => {
    if (typeof value === 'string') texts.set(at, value);
    else if (value !== null && typeof value === 'object')
      for (const [key, item] of Object.entries(value)) collect(item, `${at}/${key}`);
  };
  // fieldsEn and fieldsFr are the same table in two languages.
  for (const [name, value] of Object.entries(exported)) collect(value, name.replace(/(En|Fr|Es)$/, ''));
  return texts;
}

interface Part {
  type: number;
  value?: string;
  options?: Record<string, { value: Part[] }>;
}

/** Names of what a message is filled with; mails are Handlebars, all else ICU messages. */
function placeholders(message: string, language: Language): string[] {
  const found = new Set<string>();
  if (message.includes('{{')) return [...new Set(message.match(/\{\{.*?\}\}/g))].sort();
  const look = (parts: Part[]): void => {
    for (const { type, value, options } of parts) {
      if (type >= 1 && type <= 6) found.add(value!);
      for (const option of Object.values(options ?? {})) look(option.value);
    }
  };
  look(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst() as Part[]);
  return [...found].sort();
}

describe('every catalogue', () => {
  it('is found', () => {
    expect(catalogues.length).toBeGreaterThan(5);
    const folders = readdirSync(path.join(root, 'libs'), { withFileTypes: true })
      .map((entry) => `libs/${entry.name}/src/texts`)
      .filter((folder) => existsSync(path.join(root, folder, 'texts.ts')));
    expect(folders.filter((folder) => !catalogues.some(({ name }) => name.startsWith(folder)))).toEqual([]);
  });

  it.each(catalogues.map((each) => [each.name, each] as const))(
    '%s is complete and alike',
    async (_, each) => {
      const texts = {
        en: await textsOf(each.files.en),
        fr: await textsOf(each.files.fr),
        es: await textsOf(each.files.es),
      };
      const problems: string[] = [];
      for (const language of languages) {
        const missing = [...texts.en.keys()].filter((key) => (texts[language].get(key) ?? '').trim() === '');
        const odd = [...texts[language].keys()].filter((key) => !texts.en.has(key));
        problems.push(
          ...missing.map((key) => `${language} lacks ${key}`),
          ...odd.map((key) => `${key} only in ${language}`),
        );
      }
      for (const [key, english] of texts.en) {
        for (const language of ['fr', 'es'] as const) {
          const text = texts[language].get(key) ?? '';
          const [wanted, got] = [placeholders(english, 'en'), placeholders(text, language)];
          if (wanted.join() !== got.join())
            problems.push(`${key} in ${language}: {${got.join()}}, not {${wanted.join()}}`);
          if (text === english && !sameInLanguages.has(english))
            problems.push(`${key} in ${language} is English: ${english}`);
        }
      }
      expect(problems).toEqual([]);
    },
  );
});

describe('the pages of an area', () => {
  const pages = path.join(root, 'apps/web/src/pages');
  // These come with the start, or to a part of a page that has a place of its own to wait.
  const elsewhere = ['shell', 'parts', 'home', 'reading'];

  const files = (area: string) =>
    readdirSync(path.join(pages, area), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.tsx'),
    );
  const read = (area: string, file: string) => readFileSync(path.join(pages, area, file), 'utf8');

  // The door is no area: nobody comes to it from a page.
  it.each(readdirSync(pages).filter((area) => area !== 'door' && !area.includes('.')))(
    '%s bring along every catalogue that they take words from',
    (area) => {
      const declared = /^ {2}texts: \[(.*)\],$/m.exec(read(area, 'index.tsx'))![1]!;
      const taken = files(area)
        .flatMap((file) => [...read(area, file).matchAll(/useTranslation\('(\w+)'\)/g)])
        .map(([, name]) => name!)
        .filter((name) => !elsewhere.includes(name));
      expect([...new Set(taken)].sort()).toEqual((declared.match(/\w+/g) ?? []).sort());
    },
  );
});
