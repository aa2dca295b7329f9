import type { Role } from '#kernel';
import type { AccessTable } from '../access-table.js';
import { insertProgramme } from '../programmes.js';
import type { Records, World } from '../world.js';

const staff: Role[] = [
  ...(['secretariat', 'member', 'chair', 'agent', 'agent-approver', 'auditor', 'administrator'] as const),
];
const path = '/api/v1/funds/{fundCode}/programmes';
const record = 'programme';
const writer = { own: ['focal-point'] as const, record };
const secretariat = { own: ['secretariat'] as const, foreign: ['secretariat'] as const, record };
const withReason = { ...secretariat, body: { reason: 'x' } };
const read = {
  own: [...staff, 'focal-point', 'donor'] as const,
  foreign: [...staff, 'donor'] as const,
  record,
};

export const programmesAccess: AccessTable = {
  [`GET ${path}`]: { own: [...staff, 'focal-point', 'donor'] },
  [`GET ${path}/{id}`]: read,
  [`PATCH ${path}/{id}`]: writer,
  [`GET ${path}/{id}/budget`]: read,
  [`PUT ${path}/{id}/budget`]: { ...writer, body: { lines: [] } },
  [`POST ${path}/{id}/submit`]: writer,
  [`POST ${path}/{id}/return`]: withReason,
  [`POST ${path}/{id}/appraise`]: { ...secretariat, body: { note: 'x' } },
  [`POST ${path}/{id}/suspend`]: withReason,
  [`POST ${path}/{id}/resume`]: withReason,
  [`POST ${path}/{id}/cancel`]: withReason,
  [`POST ${path}/{id}/close-operationally`]: withReason,
  [`GET ${path}/{id}/signatures`]: { own: [...staff, 'focal-point'], foreign: staff, record },
  [`POST ${path}/{id}/signatures`]: {
    ...secretariat,
    body: { party: 'administrative-agent', signatory: 'x', signedOn: '2026-01-01' },
  },
  [`POST ${path}/{id}/sign`]: secretariat,
  'GET /api/v1/funds/{fundCode}/flow': { own: [...staff, 'focal-point', 'donor'] },
  'POST /api/v1/funds/{fundCode}/concept-notes/{id}/convert': { ...secretariat, record: 'screened-note' },
};

function signed(world: World, code: string): Promise<string> {
  const budgets = { [world.organisationIds[code]!]: 1000 };
  const programme = { fundId: world.fundIds.here, code: `MIG00-JP-W${code}`, state: 'signed', budgets };
  return insertProgramme(world.api.database, programme);
}

export const programmesRecords: Records = {
  programme: async (world) => ({
    own: { id: await signed(world, 'IOM') },
    foreign: { id: await signed(world, 'ILO') },
  }),
};
