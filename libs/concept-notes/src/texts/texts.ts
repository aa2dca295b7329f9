import type { Language } from '#kernel';
import type { CallState } from '../calls/call.rules.js';
import type { NoteState } from '../notes/concept-note.rules.js';
import { conceptNotesEn } from './en.js';
import { conceptNotesEs } from './es.js';
import { conceptNotesFr } from './fr.js';

/** What a state is called: by those who judge, and to those who wait for the judgement. */
export interface StateLabel {
  staff: string;
  partner: string;
}

export interface ConceptNoteTexts {
  callStates: Record<CallState, StateLabel>;
  noteStates: Record<NoteState, StateLabel>;
}

export const conceptNoteTexts: Record<Language, ConceptNoteTexts> = {
  en: conceptNotesEn,
  fr: conceptNotesFr,
  es: conceptNotesEs,
};

/** The label of a note's state for a reader. */
export function noteStateLabel(state: NoteState, language: Language, view: 'staff' | 'partner'): string {
  return conceptNoteTexts[language].noteStates[state][view];
}
