import type { Figure } from '#funding';
import type { Language } from '#kernel';
import { type ProgrammeState, publishedStates } from '#programmes';
import { publishingEn } from './en.js';
import { publishingEs } from './es.js';
import { publishingFr } from './fr.js';

export type PublishedState =
  'signed' | 'active' | 'suspended' | 'operationally_closed' | 'financially_closed';

/** Rows of the key figures, beside those of the ledger. */
export type KeyFigure =
  Exclude<Figure, 'reserved' | 'released'> | 'target' | 'pledged' | 'committed' | 'gapToTarget';

/** Words of the public portal, complete in each language by type. */
export interface PublishingTexts {
  states: Record<PublishedState, string>;
  unattributed: string;
  figures: Record<KeyFigure, string>;
}

export const publishingTexts: Record<Language, PublishingTexts> = {
  en: publishingEn,
  fr: publishingFr,
  es: publishingEs,
};

/** What a published state is called for everybody. */
export function publishedStateLabel(state: ProgrammeState, language: Language): string {
  if (!publishedStates.includes(state)) throw new Error(`programmes in state ${state} are not published`);
  return publishingTexts[language].states[state as PublishedState];
}
