import type { AccessTable } from '../access-table.js';
import type { Records } from '../world.js';

export const platformAccess: AccessTable = {
  'GET /api/health/live': { own: 'public' },
  'GET /api/health/ready': { own: 'public' },
  'GET /api/metrics': { own: 'public' },
  'GET /outbox': { own: 'public' },
  'GET /api/v1/demo/outbox': { own: 'public' },
  'GET /api/v1/funds/{fundCode}/events': { own: ['secretariat', 'auditor', 'administrator', 'focal-point'] },
  'GET /api/v1/funds/{fundCode}/events/verify': { own: ['auditor', 'administrator'] },
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
