import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';

export const committeeAccess: AccessTable = {};

export const committeeRecords: Records = {};
