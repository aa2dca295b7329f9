import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';

export const conceptNotesAccess: AccessTable = {};

export const conceptNotesRecords: Records = {};
