import { ObligationsController } from './obligations.controller.js';

export const obligationControllers = [ObligationsController];
