import { AgreementsController } from './agreements.controller.js';
import { AmendmentsController } from './amendments.controller.js';
import { ExchangeRatesController } from './exchange-rates.controller.js';
import { InKindController } from './in-kind.controller.js';
import { InstalmentsController } from './instalments.controller.js';
import { PledgesController } from './pledges.controller.js';

export const contributionControllers = [
  ExchangeRatesController,
  PledgesController,
  AgreementsController,
  AmendmentsController,
  InstalmentsController,
  InKindController,
];
