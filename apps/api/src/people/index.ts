import { PeopleController } from './people.controller.js';
import { RolesController } from './roles.controller.js';

export const peopleControllers = [PeopleController, RolesController];
