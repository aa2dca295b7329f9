import { newId, type Role } from '#kernel';
import type { AccessTable } from '../access-table.js';
import { insertProgramme } from '../programmes.js';
import type { RecordPair, Records, World } from '../world.js';

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
  [`GET ${path}/{id}/results`]: read,
  [`PUT ${path}/{id}/results`]: { ...writer, body: { outcomes: [] } },
  [`GET ${path}/{id}/risks`]: { own: [...staff, 'focal-point'], foreign: staff, record },
  [`PUT ${path}/{id}/risks`]: { ...writer, body: { items: [] } },
  [`GET ${path}/{id}/signatures/{signatureId}/document`]: {
    own: [...staff, 'focal-point'],
    foreign: staff,
    record: 'signature',
  },
  [`POST ${path}/{id}/signatures/{signatureId}/document`]: { ...secretariat, record: 'signature' },
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

async function signatureOf(world: World, programme: RecordPair['own']) {
  const { id } = programme as { id: string };
  const signatureId = newId();
  await world.api.database.sql(
    `INSERT INTO programme_signature (id, programme_id, party, signatory, signed_on, recorded_at)
     VALUES ($1, $2, 'national-authority', 'x', '2026-01-01', now())`,
    [signatureId, id],
  );
  const form = new FormData();
  form.append('file', new Blob(['Signed.']), 'signed.txt');
  const path = `/funds/MIG00/programmes/${id}/signatures/${signatureId}/document`;
  const { cookie } = world.holder('secretariat');
  await fetch(`${world.api.address}/api/v1${path}`, { method: 'POST', headers: { cookie }, body: form });
  return { id, signatureId };
}

export const programmesRecords: Records = {
  signature: async (world) => {
    const { own, foreign } = await world.record('programme');
    return { own: await signatureOf(world, own), foreign: await signatureOf(world, foreign!) };
  },
  programme: async (world) => ({
    own: { id: await signed(world, 'IOM') },
    foreign: { id: await signed(world, 'ILO') },
  }),
};
