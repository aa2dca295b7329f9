import { LedgerController } from './ledger.controller.js';
import { PeriodsController } from './periods.controller.js';
import { IntegrityController } from './integrity.controller.js';

export const ledgerControllers = [IntegrityController, LedgerController, PeriodsController];
