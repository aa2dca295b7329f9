import { newId, type Role } from '#kernel';
import type { AccessTable } from '../access-table.js';
import { insertProgramme } from '../programmes.js';
import type { Records, World } from '../world.js';

const staff: Role[] = ['secretariat', 'agent', 'agent-approver', 'auditor', 'administrator'];
const entities: Role[] = [...staff, 'focal-point'];
const committee: Role[] = [...entities, 'member', 'chair'];

const obligations = '/api/v1/funds/{fundCode}/obligations';
const reports = '/api/v1/funds/{fundCode}/reports';

export const reportingAccess: AccessTable = {
  [`GET ${obligations}`]: { own: entities },
  [`GET ${obligations}/{id}`]: { own: entities, foreign: staff, record: 'obligation' },
  [`POST ${obligations}/{id}/waive`]: {
    own: ['secretariat'],
    foreign: ['secretariat'],
    record: 'obligation',
    body: { reason: 'x' },
  },
  [`POST ${obligations}/{id}/extend`]: {
    own: ['secretariat'],
    foreign: ['secretariat'],
    record: 'obligation',
    body: { dueOn: '2030-01-01', reason: 'x' },
  },
  [`POST ${obligations}/{id}/remind`]: {
    own: ['secretariat'],
    foreign: ['secretariat'],
    record: 'obligation',
  },
  [`GET ${obligations}/{id}/recipients`]: {
    own: ['secretariat'],
    foreign: ['secretariat'],
    record: 'obligation',
  },
  [`GET ${reports}`]: { own: committee },
  [`GET ${reports}/{id}`]: { own: entities, foreign: staff, record: 'report' },
  [`POST ${reports}`]: { own: ['focal-point'] },
  [`PATCH ${reports}/{id}`]: { own: ['focal-point'], record: 'report' },
  [`POST ${reports}/{id}/submit`]: { own: ['focal-point'], record: 'report' },
  [`POST ${reports}/{id}/return`]: {
    own: ['agent', 'agent-approver'],
    foreign: ['agent', 'agent-approver'],
    told403: ['secretariat'],
    record: 'report',
    body: { reason: 'x' },
  },
  [`POST ${reports}/{id}/accept`]: {
    own: ['agent', 'agent-approver'],
    foreign: ['agent', 'agent-approver'],
    told403: ['secretariat'],
    record: 'report',
  },
};

async function insertObligation(world: World, code: string): Promise<string> {
  const { database } = world.api;
  const [fundId, organisationId] = [world.fundIds.here, world.organisationIds[code]!];
  const programmeId = await insertProgramme(database, {
    fundId,
    code: `MIG00-JP-${code}`,
    state: 'active',
    budgets: { [organisationId]: 1000 },
  });
  const id = newId();
  await database.sql(
    `INSERT INTO obligation (id, fund_id, programme_id, organisation_id, type, period_start, period_end,
                             due_on, created_at)
     VALUES ($1, $2, $3, $4, 'annual-financial', '2025-07-01', '2025-12-31', '2026-04-30', '2025-07-01')`,
    [id, fundId, programmeId, organisationId],
  );
  return id;
}

async function insertReport(world: World, obligationId: string, code: string): Promise<string> {
  const id = newId();
  await world.api.database.sql(
    `INSERT INTO report (id, fund_id, obligation_id, organisation_id, content, created_at)
     VALUES ($1, $2, $3, $4, '{"financial": {"expenditure": []}}', '2026-01-01')`,
    [id, world.fundIds.here, obligationId, world.organisationIds[code]],
  );
  return id;
}

type Pair = { own: { id: string }; foreign: { id: string } };

export const reportingRecords: Records = {
  obligation: async (world) => ({
    own: { id: await insertObligation(world, 'IOM') },
    foreign: { id: await insertObligation(world, 'ILO') },
  }),
  report: async (world) => {
    const owed = (await world.record('obligation')) as Pair;
    return {
      own: { id: await insertReport(world, owed.own.id, 'IOM') },
      foreign: { id: await insertReport(world, owed.foreign.id, 'ILO') },
    };
  },
};
