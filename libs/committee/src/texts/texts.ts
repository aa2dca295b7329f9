import type { Language } from '#kernel';
import type { ItemKind, Outcome, Position } from '../decisions/decision.rules.js';
import type { ItemState } from '../items/item.entity.js';
import type { Constituency } from '../seats/seat.rules.js';
import type { SessionState } from '../sessions/session.rules.js';
import { committeeEn } from './en.js';
import { committeeEs } from './es.js';
import { committeeFr } from './fr.js';

/** Words of the committee for people, complete in each language by type. */
export interface CommitteeTexts {
  constituencies: Record<Constituency, string>;
  sessionStates: Record<SessionState, string>;
  itemStates: Record<ItemState, string>;
  itemKinds: Record<ItemKind, string>;
  positions: Record<Position | 'recused', string>;
  outcomes: Record<Outcome, { staff: string; partner: string }>;
}

export const committeeTexts: Record<Language, CommitteeTexts> = {
  en: committeeEn,
  fr: committeeFr,
  es: committeeEs,
};
