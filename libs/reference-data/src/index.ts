import { Vocabulary, VocabularyEdit, VocabularyList } from './vocabulary.entity.js';

export * from './load.js';
export * from './places.service.js';
export * from './reference-data.module.js';
export * from './reference-data.service.js';
export * from './vocabularies.service.js';
export type { Labels } from './vocabulary.rules.js';

export const referenceDataEntities = [Vocabulary, VocabularyEdit, VocabularyList];
