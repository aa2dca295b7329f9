import { CallsController } from '../calls/calls.controller.js';
import { AttachmentsController } from './attachments.controller.js';
import { ConceptNotesController } from './concept-notes.controller.js';
import { FunnelController } from './funnel.controller.js';
import { NoteHistoryController } from './note-history.controller.js';
import { NotePartsController } from './note-parts.controller.js';

export const conceptNoteControllers = [
  CallsController,
  ConceptNotesController,
  NoteHistoryController,
  NotePartsController,
  AttachmentsController,
  FunnelController,
];
