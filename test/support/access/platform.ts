import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';

export const platformAccess: AccessTable = {
  'GET /api/docs': { own: 'public' },
  'GET /api/docs/': { own: 'public' },
  'GET /api/docs/*': { own: 'public' },
  'GET /api/docs/LICENSE': { own: 'public' },
  'GET /api/docs/docs/swagger-ui-init.js': { own: 'public' },
  'GET /api/docs/index.html': { own: 'public' },
  'GET /api/docs/swagger-ui-init.js': { own: 'public' },
  'GET /api/openapi.json': { own: 'public' },
  'GET /api/openapi.yaml': { own: 'public' },
};

export const platformRecords: Records = {};
