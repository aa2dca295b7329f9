import type { Language } from '#kernel';
import type { KeyFigureKey } from '../key-figures.rules.js';
import type { StatementKind } from '../statement-kinds.js';
import { statementsEn } from './en.js';
import { statementsEs } from './es.js';
import { statementsFr } from './fr.js';

/** Words of the statements, complete in each language by type. */
export interface StatementTexts {
  readonly kinds: Record<StatementKind, string>;
  /** Money that is no contributor's. */
  readonly nobodys: string;
  readonly keyFigures: Record<KeyFigureKey, string>;
  readonly columns: typeof statementsEn.columns;
  readonly about: typeof statementsEn.about;
}

export const statementTexts: Record<Language, StatementTexts> = {
  en: statementsEn,
  fr: statementsFr,
  es: statementsEs,
};
