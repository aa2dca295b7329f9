import { ReportsController } from './reports.controller.js';

export const reportControllers = [ReportsController];
