import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';

export const notificationsAccess: AccessTable = {};

export const notificationsRecords: Records = {};
