import { RubricsController } from './rubrics.controller.js';

export const rubricControllers = [RubricsController];
