import { newId, type Role } from '#kernel';
import type { AccessTable } from '../access-table.js';
import { insertProgramme } from '../programmes.js';
import type { Records, World } from '../world.js';

const house: Role[] = ['secretariat', 'member', 'chair', 'auditor', 'administrator'];
const concerned: Role[] = [...house, 'agent', 'agent-approver'];
const fund = '/api/v1/funds/{fundCode}';
const item = `${fund}/sessions/{id}/items/{itemId}`;
const session = { record: 'session' };
const secretariat = { ...session, own: ['secretariat'] as const };
const seated = {
  ...session,
  own: ['member', 'chair'] as const,
  told403: ['secretariat', 'auditor', 'administrator'] as const,
};
const decision = { own: [...concerned, 'focal-point'] as const, foreign: concerned, record: 'decision' };

export const committeeAccess: AccessTable = {
  [`GET ${fund}/seats`]: { own: house },
  [`POST ${fund}/seats`]: { own: ['secretariat', 'administrator'] },
  [`GET ${fund}/seats/{id}`]: { own: house, record: 'seat' },
  [`PATCH ${fund}/seats/{id}`]: {
    own: ['secretariat', 'administrator'],
    record: 'seat',
    body: { validTo: null },
  },
  [`GET ${fund}/sessions`]: { own: house },
  [`POST ${fund}/sessions`]: { own: ['secretariat'] },
  [`GET ${fund}/sessions/{id}`]: { ...session, own: house },
  [`PATCH ${fund}/sessions/{id}`]: secretariat,
  [`PUT ${fund}/sessions/{id}/attendance`]: { ...secretariat, body: { seats: [] } },
  [`POST ${fund}/sessions/{id}/publish`]: secretariat,
  [`POST ${fund}/sessions/{id}/open`]: secretariat,
  [`POST ${fund}/sessions/{id}/close`]: secretariat,
  [`GET ${fund}/sessions/{id}/items`]: { ...session, own: house },
  [`POST ${fund}/sessions/{id}/items`]: secretariat,
  [`GET ${item}`]: { ...session, own: house },
  [`POST ${item}/move`]: { ...secretariat, body: { number: 1 } },
  [`POST ${item}/conflicts`]: { ...seated, body: { conflict: false } },
  [`PUT ${item}/position`]: { ...seated, body: { position: 'no-objection' } },
  [`POST ${item}/decide`]: {
    ...session,
    own: ['chair'],
    body: { outcome: 'noted', textForApplicant: 'x' },
  },
  [`GET ${fund}/decisions`]: { own: [...concerned, 'focal-point'] },
  [`GET ${fund}/decisions/{id}`]: decision,
  [`GET ${fund}/decisions/{id}/conditions`]: decision,
  [`POST ${fund}/decisions/{id}/conditions/{conditionId}/clear`]: {
    own: ['secretariat'],
    foreign: ['secretariat'],
    record: 'decision',
    body: { evidence: 'x' },
  },
};

async function insertSeat(world: World, role: 'member' | 'chair'): Promise<string> {
  const id = newId();
  await world.api.database.sql(
    `INSERT INTO seat (id, fund_id, constituency, person_id, voting, valid_from)
     VALUES ($1, $2, $3, $4, true, '2020-01-01')`,
    [id, world.fundIds.here, role === 'chair' ? 'chair' : 'donor', world.holder(role).personId],
  );
  return id;
}

async function insertSession(world: World, code: string): Promise<string> {
  const id = newId();
  await world.api.database.sql(
    `INSERT INTO committee_session (id, fund_id, code, title, kind, held_on, state, created_at)
     VALUES ($1, $2, $3, 'Walk', 'meeting', '2026-11-21', 'open', '2026-01-01')`,
    [id, world.fundIds.here, code],
  );
  return id;
}

async function insertItem(world: World, sessionId: string, programmeId: string | null): Promise<string> {
  const id = newId();
  await world.api.database.sql(
    `INSERT INTO agenda_item (id, session_id, number, kind, programme_id, title, state, added_at)
     VALUES ($1, $2, 1, $3, $4, 'Walk', $5, '2026-01-01')`,
    [
      id,
      sessionId,
      programmeId ? 'programme' : 'information',
      programmeId,
      programmeId ? 'decided' : 'pending',
    ],
  );
  return id;
}

/** An approval with one open condition, of a programme of the organisation. */
async function insertDecision(world: World, code: string) {
  const { sql } = world.api.database;
  const [id, conditionId] = [newId(), newId()];
  const budgets = { [world.organisationIds[code]!]: 1000 };
  const facts = { fundId: world.fundIds.here, code: `MIG00-JP-D${code}`, budgets };
  const programmeId = await insertProgramme(world.api.database, {
    ...facts,
    state: 'approved_with_conditions',
  });
  const itemId = await insertItem(world, await insertSession(world, `SC-${code}`), programmeId);
  await sql(
    `INSERT INTO decision (id, fund_id, code, item_id, programme_id, outcome, rule, present, positions,
                           snapshot, digest, text_for_applicant, decided_at, decided_on)
     VALUES ($1, $2, $3, $4, $5, 'approved_with_conditions', '{}', '[]', '[]', '{}', $6, 'x', '2026-01-01',
             '2026-01-01')`,
    [id, world.fundIds.here, `DEC-${code}`, itemId, programmeId, 'd'.repeat(64)],
  );
  await sql(
    `INSERT INTO decision_condition (id, decision_id, number, text, due_on, evidence_needed)
     VALUES ($1, $2, 1, 'x', '2027-01-01', 'x')`,
    [conditionId, id],
  );
  return { id, conditionId };
}

export const committeeRecords: Records = {
  seat: async (world) => {
    await insertSeat(world, 'chair');
    return { own: { id: await insertSeat(world, 'member') } };
  },
  session: async (world) => {
    await world.record('seat');
    const id = await insertSession(world, 'SC-0');
    return { own: { id, itemId: await insertItem(world, id, null) } };
  },
  decision: async (world) => ({
    own: await insertDecision(world, 'IOM'),
    foreign: await insertDecision(world, 'ILO'),
  }),
};
