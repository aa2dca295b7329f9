import { CredentialsController } from './credentials.controller.js';
import { OwnPagesController } from './own-pages.controller.js';
import { MeController } from './me.controller.js';

export const meControllers = [MeController, CredentialsController, OwnPagesController];
