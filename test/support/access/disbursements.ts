import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';

export const disbursementsAccess: AccessTable = {};

export const disbursementsRecords: Records = {};
