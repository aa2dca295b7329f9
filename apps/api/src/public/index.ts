import { PublicFundsController } from './public-funds.controller.js';

export const publicControllers = [PublicFundsController];
