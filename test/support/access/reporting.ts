import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';

export const reportingAccess: AccessTable = {};

export const reportingRecords: Records = {};
