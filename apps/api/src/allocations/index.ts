import { AllocationsController } from './allocations.controller.js';

export const allocationControllers = [AllocationsController];
