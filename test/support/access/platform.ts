import { newId } from '#kernel';
import type { AccessTable } from '../access-table.js';
import type { RecordPair, Records, World } from '../world.js';
import { allBut } from './roles.js';

export const platformAccess: AccessTable = {
  'GET /api/health/live': { own: 'public' },
  'GET /api/health/ready': { own: 'public' },
  'GET /api/metrics': { own: 'public' },
  'GET /outbox': { own: 'public' },
  'GET /api/v1/demo/outbox': { own: 'public' },
  'GET /api/v1/funds/{fundCode}/events': { own: allBut('donor') },
  'GET /api/v1/funds/{fundCode}/events/kinds': { own: allBut('donor') },
  'GET /api/v1/funds/{fundCode}/events/seals': { own: ['auditor', 'administrator'] },
  'GET /api/v1/funds/{fundCode}/events/{id}/difference': {
    own: allBut('donor', 'reviewer'),
    foreign: allBut('donor', 'reviewer', 'focal-point'),
    record: 'event',
  },
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

/** A submission of the programme with one version, as history tells it. */
async function submission(world: World, programme: RecordPair['own']): Promise<{ id: string }> {
  const { id: programmeId } = programme as { id: string };
  const id = newId();
  await world.api.database.sql(
    `INSERT INTO programme_version (id, programme_id, number, content, digest, submitted_at)
     VALUES ($1, $2, 1, '{"title": "x"}', repeat('0', 64), now())`,
    [newId(), programmeId],
  );
  await world.api.database.sql(
    `INSERT INTO event (id, fund_id, name, subject_type, subject_id, request_id, occurred_at,
                        payload, canonical)
     VALUES ($1, $2, 'programme.submitted', 'programme', $3, 'test', now(),
             '{"code": "x", "version": 1}', '{}')`,
    [id, world.fundIds.here, programmeId],
  );
  return { id };
}

export const platformRecords: Records = {
  event: async (world) => {
    const { own, foreign } = await world.record('programme');
    return { own: await submission(world, own), foreign: await submission(world, foreign!) };
  },
};
