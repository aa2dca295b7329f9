import { newId } from '#kernel';
import type { TestDatabase } from './test-database.js';

export interface ArrangedProgramme {
  fundId: string;
  code: string;
  state: string;
  /** Budget in whole units per organisation id; the first convenes. Spread over staff and travel. */
  budgets: Record<string, number>;
  startsOn?: string;
  endsOn?: string;
  durationMonths?: number;
}

const started = ['active', 'suspended', 'operationally_closed'];

/** Inserts a joint programme as it stands in the middle of its life; returns its id. */
export async function insertProgramme(database: TestDatabase, programme: ArrangedProgramme): Promise<string> {
  const id = newId();
  const { fundId, code, state, budgets } = programme;
  const organisations = Object.keys(budgets);
  const total = Object.values(budgets).reduce((sum, amount) => sum + amount * 100, 0);
  const begun = started.includes(state);
  await database.sql(
    `INSERT INTO programme (id, fund_id, code, state, title, summary, language, primary_area, other_areas,
                            places, duration_months, convening_organisation_id, approved_minor, starts_on,
                            ends_on, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, '', 'en', 'TA1', '{}', '{ZAF}', $6, $7, $8, $9, $10,
             '2019-01-01', '2019-01-01')`,
    [
      id,
      fundId,
      code,
      state,
      `Programme ${code}`,
      programme.durationMonths ?? 24,
      organisations[0],
      total,
      begun ? (programme.startsOn ?? '2025-07-01') : null,
      begun ? (programme.endsOn ?? '2027-06-30') : null,
    ],
  );
  for (const [index, organisationId] of organisations.entries()) {
    await database.sql(
      'INSERT INTO programme_participant (programme_id, organisation_id, convening) VALUES ($1, $2, $3)',
      [id, organisationId, index === 0],
    );
    const minor = budgets[organisationId]! * 100;
    const staff = Math.ceil(minor / 2);
    await database.sql(
      `INSERT INTO programme_budget_line (programme_id, organisation_id, category, amount_minor)
       VALUES ($1, $2, 'staff', $3), ($1, $2, 'travel', $4)`,
      [id, organisationId, staff, minor - staff],
    );
  }
  return id;
}

/** Records the signatures of every participant, and of the agent. */
export async function insertSignatures(database: TestDatabase, programmeId: string): Promise<void> {
  const insert = `INSERT INTO programme_signature (id, programme_id, party, organisation_id, signatory,
                                                   signed_on, recorded_at)`;
  await database.sql(
    `${insert} SELECT gen_random_uuid(), programme_id, 'participating-organisation', organisation_id,
                      'Signatory', '2025-06-01', '2025-06-01'
                 FROM programme_participant WHERE programme_id = $1`,
    [programmeId],
  );
  await database.sql(
    `${insert} VALUES ($1, $2, 'administrative-agent', NULL, 'Signatory', '2025-06-01', '2025-06-01')`,
    [newId(), programmeId],
  );
}

/** A decision of the committee on a programme with one condition that is still open; returns its id. */
export async function insertOpenCondition(
  database: TestDatabase,
  fundId: string,
  programmeId: string,
): Promise<string> {
  const [sessionId, itemId, decisionId, conditionId] = [newId(), newId(), newId(), newId()];
  await database.sql(
    `INSERT INTO committee_session (id, fund_id, code, title, kind, held_on, state, created_at)
     VALUES ($1, $2, $3, 'Session', 'meeting', '2025-05-01', 'closed', '2025-05-01')`,
    [sessionId, fundId, `S-${sessionId.slice(-6)}`],
  );
  await database.sql(
    `INSERT INTO agenda_item (id, session_id, number, kind, programme_id, title, state, added_at)
     VALUES ($1, $2, 1, 'programme', $3, 'Item', 'decided', '2025-05-01')`,
    [itemId, sessionId, programmeId],
  );
  await database.sql(
    `INSERT INTO decision (id, fund_id, code, item_id, programme_id, outcome, rule, present, positions,
                           snapshot, digest, text_for_applicant, decided_at, decided_on)
     VALUES ($1, $2, $3, $4, $5, 'approved_with_conditions', '{}', '[]', '[]', '{}', repeat('0', 64), 'Text',
             '2025-05-01', '2025-05-01')`,
    [decisionId, fundId, `D-${decisionId.slice(-6)}`, itemId, programmeId],
  );
  await database.sql(
    `INSERT INTO decision_condition (id, decision_id, number, text, due_on, evidence_needed)
     VALUES ($1, $2, 1, 'Sign the lease.', '2025-09-01', 'Lease')`,
    [conditionId, decisionId],
  );
  return conditionId;
}
