import { FundsController } from './funds.controller.js';
import { TargetsController } from './targets.controller.js';

export const fundControllers = [FundsController, TargetsController];
