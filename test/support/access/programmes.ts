import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';

export const programmesAccess: AccessTable = {};

export const programmesRecords: Records = {};
