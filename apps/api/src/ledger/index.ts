import { LedgerController } from './ledger.controller.js';
import { PeriodsController } from './periods.controller.js';

export const ledgerControllers = [LedgerController, PeriodsController];
