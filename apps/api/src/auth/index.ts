import { AccountLinksController } from './account-links.controller.js';
import { AuthController } from './auth.controller.js';

export const authControllers = [AuthController, AccountLinksController];
