import { BankChargesController } from './bank-charges.controller.js';
import { DepositsController } from './deposits.controller.js';
import { DirectCostsController } from './direct-costs.controller.js';
import { IncomeController } from './income.controller.js';

export const depositControllers = [
  DepositsController,
  IncomeController,
  BankChargesController,
  DirectCostsController,
];
