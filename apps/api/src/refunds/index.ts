import { RefundsController } from './refunds.controller.js';

export const refundControllers = [RefundsController];
