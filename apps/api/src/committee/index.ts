import { DecisionsController } from './decisions.controller.js';
import { ItemsController } from './items.controller.js';
import { SeatsController } from './seats.controller.js';
import { SessionsController } from './sessions.controller.js';

export const committeeControllers = [
  SeatsController,
  SessionsController,
  ItemsController,
  DecisionsController,
];
