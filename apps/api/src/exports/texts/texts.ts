import type { Language } from '#kernel';
import { columnsEn } from './en.js';
import { columnsEs } from './es.js';
import { columnsFr } from './fr.js';

export type ColumnName = keyof typeof columnsEn;
export type ColumnTexts = Record<ColumnName, string>;

export const columnTexts: Record<Language, ColumnTexts> = { en: columnsEn, fr: columnsFr, es: columnsEs };
