import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';

export const referenceDataAccess: AccessTable = {};

export const referenceDataRecords: Records = {};
