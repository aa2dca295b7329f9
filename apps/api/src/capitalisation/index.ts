import { CapitalisationController } from './capitalisation.controller.js';

export const capitalisationControllers = [CapitalisationController];
