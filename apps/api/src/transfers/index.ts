import { TransfersController } from './transfers.controller.js';

export const transferControllers = [TransfersController];
