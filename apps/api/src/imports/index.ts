import { ImportsController } from './imports.controller.js';

export const importControllers = [ImportsController];
