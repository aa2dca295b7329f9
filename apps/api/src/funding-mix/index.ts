import { FundingMixController } from './funding-mix.controller.js';

export const fundingMixControllers = [FundingMixController];
