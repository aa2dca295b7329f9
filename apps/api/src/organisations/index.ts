import { OrganisationsController } from './organisations.controller.js';

export const organisationControllers = [OrganisationsController];
