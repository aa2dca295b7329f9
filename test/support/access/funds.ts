import { newId } from '#kernel';
import type { AccessTable } from '../access-table.js';
import type { Records, World } from '../world.js';
import { anybody, nobody } from './roles.js';

export const fundsAccess: AccessTable = {
  'GET /api/v1/funds': { own: anybody },
  'POST /api/v1/funds': {
    own: ['administrator'],
    elsewhere: nobody,
    told403: ['administrator'],
    body: { code: 'NEW01', name: { en: 'N', fr: 'N', es: 'N' }, currency: 'USD', zone: 'UTC' },
  },
  'GET /api/v1/funds/{fundCode}': { own: anybody },
  'PATCH /api/v1/funds/{fundCode}': { own: ['administrator'] },
  'GET /api/v1/funds/{fundCode}/settings': { own: anybody },
  'PUT /api/v1/funds/{fundCode}/settings/{key}': { own: ['administrator'], record: 'setting' },
  'GET /api/v1/funds/{fundCode}/targets': { own: anybody },
  'POST /api/v1/funds/{fundCode}/targets': { own: ['secretariat', 'administrator'] },
  'GET /api/v1/funds/{fundCode}/targets/{id}': { own: anybody, record: 'target' },
  'PATCH /api/v1/funds/{fundCode}/targets/{id}': { own: ['secretariat', 'administrator'], record: 'target' },
  'DELETE /api/v1/funds/{fundCode}/targets/{id}': { own: ['secretariat', 'administrator'], record: 'target' },
};

async function insertTarget({ api, fundIds }: World): Promise<string> {
  const id = newId();
  await api.database.sql(
    `INSERT INTO fund_target (id, fund_id, starts_on, ends_on, amount_minor, source)
     VALUES ($1, $2, '2026-01-01', '2026-12-31', 7000000000, 'World')`,
    [id, fundIds.here],
  );
  return id;
}

export const fundsRecords: Records = {
  setting: async () => ({ own: { key: 'minReviewers' } }),
  target: async (world) => ({ own: { id: await insertTarget(world) } }),
};
