import type { Language } from '#kernel';
import type { GateCode } from '../transfers/gates.rules.js';
import type { TransferState } from '../transfers/transfers.rules.js';
import { disbursementsEn } from './en.js';
import { disbursementsEs } from './es.js';
import { disbursementsFr } from './fr.js';

/** A tranche is planned until it is requested, then stands where its transfer stands. */
export type TrancheState = 'planned' | TransferState;

/** Two names per state: for the fund's staff, and for the entities that receive. */
export interface StateLabel {
  readonly staff: string;
  readonly partner: string;
}

/** What a gate asks for, and why it is closed (ICU message with the gate's figures). */
export interface GateText {
  readonly label: string;
  readonly closed: string;
}

/** The words of disbursements; the compiler holds each language complete. */
export interface DisbursementsTexts {
  readonly states: Record<TrancheState, StateLabel>;
  readonly gates: Record<GateCode, GateText>;
}

export const disbursementsTexts: Record<Language, DisbursementsTexts> = {
  en: disbursementsEn,
  fr: disbursementsFr,
  es: disbursementsEs,
};
