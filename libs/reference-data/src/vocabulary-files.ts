import { readdirSync, readFileSync } from 'node:fs';
import type { Labels } from './vocabulary.rules.js';

export interface FileItem {
  code: string;
  label: Labels;
  source: string;
  provisional: boolean;
  provisionalFields: string[];
  attributes: Record<string, unknown>;
}

export interface VocabularyFile {
  name: string;
  version: string;
  description: string;
  items: FileItem[];
}

const folder = new URL('../data/', import.meta.url);

/** The vocabularies as they are delivered with the product, one JSON file each. */
export function vocabularyFiles(): VocabularyFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as VocabularyFile);
}
