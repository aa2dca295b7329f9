import { AllocationsController } from './allocations.controller.js';
import { EarmarksController } from './earmarks.controller.js';
import { ReleasesController } from './releases.controller.js';

export const allocationControllers = [AllocationsController, EarmarksController, ReleasesController];
