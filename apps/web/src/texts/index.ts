import i18next, { type BackendModule, type Module, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages } from './languages';
import { fillMessage, type MessageValues } from './messages';

export { languages, type Language };

/** What a translation must have: the same keys as the English, with text of its own. */
export type Texts<English> = {
  [Key in keyof English]: English[Key] extends string ? string : Texts<English[Key]>;
};

// Public pages have their words from the server.
const files = import.meta.glob<Record<string, unknown>>(['./*.{en,fr,es}.ts', '!./public.*']);

/** Catalogues are fetched when a page first needs them: one small file per area and language. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language: string, area: string, done: ReadCallback) {
    const load = files[`./${area}.${language}.ts`];
    if (!load) return done(new Error(`no texts for ${area} in ${language}`), null);
    load().then(
      (file) => done(null, Object.values(file)[0] as Record<string, string>),
      (error: Error) => done(error, null),
    );
  },
};

/** ICU messages by our own small reader: the whole format weighs as much as a page. */
const messages = {
  type: 'i18nFormat',
  parse: (text: string, values: MessageValues, language: string) => fillMessage(text, language, values),
  addLookupKeys: (keys: string[]) => keys,
} as Module;

const keptName = 'tributary-language';

function firstLanguage(): Language {
  const wanted = [localStorage.getItem(keptName), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return (
    (wanted.find((each) => (languages as readonly unknown[]).includes(each)) as Language | undefined) ?? 'en'
  );
}

export const i18n = i18next;

/** Prepares the texts in the reader's language: those of every page and of the first, which are one file. */
export async function startTexts(): Promise<void> {
  await i18next
    .use(messages)
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: false,
      ns: ['shell', 'parts', 'home'],
      defaultNS: 'shell',
      returnNull: false,
    });
  document.documentElement.lang = i18next.language;
}

/** Changes the language of everything on the screen and remembers it in this browser. */
export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(keptName, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
