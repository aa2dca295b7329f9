import { AllocationsController } from './allocations.controller.js';
import { ReleasesController } from './releases.controller.js';

export const allocationControllers = [AllocationsController, ReleasesController];
