import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';

export const fundsAccess: AccessTable = {};

export const fundsRecords: Records = {};
