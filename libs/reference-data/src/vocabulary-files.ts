import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFiles } from '#platform/place';
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

const folder = path.join(dataFiles, 'libs/reference-data/data');

/** The vocabularies as they are delivered with the product, one JSON file each. */
export function vocabularyFiles(): VocabularyFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as VocabularyFile);
}
