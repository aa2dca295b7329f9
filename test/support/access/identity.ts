import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';
import { anybody } from './roles.js';

export const identityAccess: AccessTable = {
  'POST /api/v1/auth/login': { own: 'public' },
  'POST /api/v1/auth/logout': { own: 'public', endsSession: true },
  'GET /api/v1/me': { own: anybody },
};

export const identityRecords: Records = {};
