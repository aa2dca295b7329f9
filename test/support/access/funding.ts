import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';

export const fundingAccess: AccessTable = {};

export const fundingRecords: Records = {};
