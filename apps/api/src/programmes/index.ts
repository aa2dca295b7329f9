import { FlowController } from './flow.controller.js';
import { ProgrammeVerbsController } from './programme-verbs.controller.js';
import { ProgrammesController } from './programmes.controller.js';

export const programmeControllers = [ProgrammesController, ProgrammeVerbsController, FlowController];
