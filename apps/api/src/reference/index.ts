import { FundReferenceController } from './fund-reference.controller.js';
import { ReferenceController } from './reference.controller.js';

export const referenceControllers = [ReferenceController, FundReferenceController];
