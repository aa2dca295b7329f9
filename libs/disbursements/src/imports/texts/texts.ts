import type { Language } from '#kernel';
import type { ImportColumn, ImportKind } from '../columns.rules.js';
import { importsEn } from './en.js';
import { importsEs } from './es.js';
import { importsFr } from './fr.js';

export type ImportState = 'ready' | 'refused' | 'loaded';

/** Words of imports, complete in each language by type. Headings are also read in files. */
export interface ImportTexts {
  readonly kinds: Record<ImportKind, string>;
  readonly states: Record<ImportState, string>;
  readonly columns: Record<ImportColumn, string>;
}

export const importTexts: Record<Language, ImportTexts> = { en: importsEn, fr: importsFr, es: importsEs };
