import { MoneyExportsController } from './money-exports.controller.js';
import { RecordExportsController } from './record-exports.controller.js';

export const exportControllers = [RecordExportsController, MoneyExportsController];
