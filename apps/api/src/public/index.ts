import { PublicDownloadsController } from './downloads.controller.js';
import { PublicFundsController } from './public-funds.controller.js';
import { PublicProgrammesController } from './public-programmes.controller.js';

export const publicControllers = [
  PublicFundsController,
  PublicProgrammesController,
  PublicDownloadsController,
];
