import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';

export const screeningAccess: AccessTable = {};

export const screeningRecords: Records = {};
