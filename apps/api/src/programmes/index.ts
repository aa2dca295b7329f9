import { FlowController } from './flow.controller.js';
import { ProgrammeFrameController } from './frame.controller.js';
import { ProgrammeVerbsController } from './programme-verbs.controller.js';
import { ProgrammesController } from './programmes.controller.js';
import { SignedDocumentsController } from './signed-documents.controller.js';

export const programmeControllers = [
  ProgrammesController,
  ProgrammeFrameController,
  ProgrammeVerbsController,
  SignedDocumentsController,
  FlowController,
];
