import { CredentialsController } from './credentials.controller.js';
import { MeController } from './me.controller.js';

export const meControllers = [MeController, CredentialsController];
