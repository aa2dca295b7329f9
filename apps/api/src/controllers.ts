import { allocationControllers } from './allocations/index.js';
import { authControllers } from './auth/index.js';
import { capitalisationControllers } from './capitalisation/index.js';
import { committeeControllers } from './committee/index.js';
import { conceptNoteControllers } from './concept-notes/index.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { contributionControllers } from './contributions/index.js';
import { depositControllers } from './deposits/index.js';
import { EventsController } from './events/events.controller.js';
import { exportControllers } from './exports/index.js';
import { fundingMixControllers } from './funding-mix/index.js';
import { fundControllers } from './funds/index.js';
import { HealthController } from './health/health.controller.js';
import { importControllers } from './imports/index.js';
import { ledgerControllers } from './ledger/index.js';
import { meControllers } from './me/index.js';
import { obligationControllers } from './obligations/index.js';
import { organisationControllers } from './organisations/index.js';
import { peopleControllers } from './people/index.js';
import { programmeControllers } from './programmes/index.js';
import { publicControllers } from './public/index.js';
import { referenceControllers } from './reference/index.js';
import { refundControllers } from './refunds/index.js';
import { reportControllers } from './reports/index.js';
import { rubricControllers } from './rubrics/index.js';
import { screeningControllers } from './screening/index.js';
import { searchControllers } from './search/index.js';
import { statementControllers } from './statements/index.js';
import { taskControllers } from './tasks/index.js';
import { trancheControllers } from './tranches/index.js';
import { transferControllers } from './transfers/index.js';

/** Every controller of the API, one line per resource. */
export const controllers = [
  ...authControllers,
  ...meControllers,
  ...taskControllers,
  ...organisationControllers,
  ...peopleControllers,
  HealthController,
  EventsController,
  DeliveriesController,
  ...fundControllers,
  ...referenceControllers,
  ...rubricControllers,
  ...screeningControllers,
  ...conceptNoteControllers,
  ...contributionControllers,
  ...depositControllers,
  ...ledgerControllers,
  ...allocationControllers,
  ...capitalisationControllers,
  ...fundingMixControllers,
  ...publicControllers,
  ...programmeControllers,
  ...committeeControllers,
  ...obligationControllers,
  ...reportControllers,
  ...trancheControllers,
  ...transferControllers,
  ...refundControllers,
  ...exportControllers,
  ...importControllers,
  ...statementControllers,
  ...searchControllers,
];
