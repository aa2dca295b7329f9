import { TranchesController } from './tranches.controller.js';

export const trancheControllers = [TranchesController];
