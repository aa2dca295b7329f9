import { Call, CallWaiver } from './calls/call.entity.js';
import {
  ConceptNote,
  NoteParticipant,
  NotePlace,
  NoteRegion,
  NoteTransition,
  NoteVersion,
} from './notes/concept-note.entity.js';

export * from './attachments/attachments.service.js';
export { Call } from './calls/call.entity.js';
export * from './calls/call.rules.js';
export * from './calls/calls.queries.js';
export * from './calls/calls.service.js';
export * from './comments/comments.service.js';
export * from './concept-notes.module.js';
export * from './endorsements/endorsements.service.js';
export * from './figures/figures.queries.js';
export { ConceptNote, NoteVersion } from './notes/concept-note.entity.js';
export * from './notes/concept-note.rules.js';
export * from './notes/concept-notes.queries.js';
export * from './notes/concept-notes.service.js';
export * from './notes/content.rules.js';
export * from './notes/dealing.rules.js';
export * from './notes/difference.rules.js';
export * from './notes/drafting.service.js';
export * from './notes/form-codes.service.js';
export * from './notes/history.queries.js';
export type { NoteFilter } from './notes/note-filter.js';
export { noteSorts, type NoteSort } from './notes/note-order.js';
export * from './notes/places.rules.js';
export * from './notes/readiness.rules.js';
export * from './notes/search.queries.js';
export * from './notes/submission.service.js';
export * from './notes/versions.queries.js';
export * from './notes/visible-notes.js';
export * from './texts/texts.js';
export * from './tasks/tasks.queries.js';

export const conceptNoteEntities = [
  Call,
  CallWaiver,
  ConceptNote,
  NoteParticipant,
  NotePlace,
  NoteRegion,
  NoteTransition,
  NoteVersion,
];
