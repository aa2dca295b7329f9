import { Call, CallWaiver } from './calls/call.entity.js';
import {
  ConceptNote,
  NoteParticipant,
  NotePlace,
  NoteTransition,
  NoteVersion,
} from './notes/concept-note.entity.js';

export { Call } from './calls/call.entity.js';
export * from './concept-notes.module.js';
export { ConceptNote, NoteVersion } from './notes/concept-note.entity.js';
export * from './notes/concept-note.rules.js';
export * from './notes/concept-notes.service.js';
export * from './notes/content.rules.js';
export * from './notes/visible-notes.js';

export const conceptNoteEntities = [
  Call,
  CallWaiver,
  ConceptNote,
  NoteParticipant,
  NotePlace,
  NoteTransition,
  NoteVersion,
];
