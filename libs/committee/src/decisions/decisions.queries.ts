import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, formatMinor, hasRole } from '#kernel';
import { visibleNotes } from '#concept-notes';
import { type Fund, Funds } from '#funds';
import { Database } from '#platform/database';
import { cappedCount, Keyset, limitOf, type Page, totalText } from '#platform/lists';
import { visibleProgrammes } from '#programmes';
import { committeeTexts } from '../texts/texts.js';
import type { ItemKind, Outcome } from './decision.rules.js';

export interface DecisionFilter {
  limit?: number;
  cursor?: string;
  total?: number;
  /** Words of the title, or part of the code of the decision, the note or the programme. */
  q?: string;
  outcome?: Outcome[];
  kind?: ItemKind[];
  /** Id of a session. */
  session?: string;
  /** Id of a concept note or programme. */
  subject?: string;
  /** Whether a condition is not cleared yet. */
  openConditions?: boolean;
  decidedFrom?: Day;
  decidedTo?: Day;
}

export interface DecisionAmountRecord {
  organisation: string;
  amount: string;
}

export interface DecisionSummary {
  id: string;
  code: string;
  kind: ItemKind;
  title: string;
  sessionId: string;
  itemId: string;
  conceptNoteId: string | null;
  programmeId: string | null;
  outcome: Outcome;
  outcomeLabel: string;
  amounts: DecisionAmountRecord[];
  openConditions: number;
  textForApplicant: string;
  decidedAt: Date;
  decidedOn: Day;
}

/** The proceedings are for staff and the committee; null for partners. */
export interface DecisionRecord extends DecisionSummary {
  internalNote: string | null;
  rule: object | null;
  present: object[] | null;
  positions: object[] | null;
  snapshot: object | null;
  digest: string | null;
}

export interface ConditionRecord {
  id: string;
  number: number;
  text: string;
  owner: string;
  dueOn: Day;
  evidenceNeeded: string;
  evidence: string | null;
  clearedAt: Date | null;
  version: number;
}

const latestFirst = new Keyset(
  'decisions',
  [
    { sql: 'd.decided_at', type: 'timestamptz' },
    { sql: 'd.id', type: 'uuid' },
  ],
  'desc',
);

const columns = `
  d.id, d.code, i.kind, i.title, i.session_id AS "sessionId", d.item_id AS "itemId",
  d.concept_note_id AS "conceptNoteId", d.programme_id AS "programmeId", d.outcome,
  d.text_for_applicant AS "textForApplicant", d.decided_at AS "decidedAt", d.decided_on AS "decidedOn",
  coalesce((SELECT jsonb_agg(jsonb_build_object('organisation', o.code, 'amount', a.amount_minor::text)
                             ORDER BY o.code)
              FROM decision_amount a JOIN organisation o ON o.id = a.organisation_id
             WHERE a.decision_id = d.id), '[]') AS amounts,
  (SELECT count(*)::int FROM decision_condition c WHERE c.decision_id = d.id AND c.cleared_at IS NULL)
    AS "openConditions"`;

type Stored<Shape> = Omit<Shape, 'outcomeLabel'> & { staff: boolean };

@Injectable()
export class DecisionQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Decisions that the actor may know of, the latest first. */
  async list(actor: Actor, fundCode: string, filter: DecisionFilter): Promise<Page<DecisionSummary>> {
    const fund = await this.funds.byCode(fundCode);
    const params: unknown[] = [fund.id];
    const { staff, any } = visibleDecisions(actor, fund.id, params);
    const wanted = [...filters(filter, params), any].join(' AND ');
    const body = `FROM decision d JOIN agenda_item i ON i.id = d.item_id WHERE d.fund_id = $1 AND ${wanted}`;
    const counted = filter.total === 1 ? [...params] : null;
    const limit = limitOf(filter);
    const found = await this.database.query<Stored<DecisionSummary> & { keys: string[] }>(
      `SELECT ${columns}, ${staff} AS staff, ${latestFirst.keys} ${body}
          AND ${latestFirst.after(filter.cursor, params)}
        ORDER BY ${latestFirst.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = latestFirst.page(found, limit);
    const items = page.items.map((item) => shown(actor, fund, item));
    if (!counted) return { ...page, items };
    const [total] = await this.database.query<{ count: number }>(cappedCount(body), counted);
    return { ...page, items, total: totalText(total!.count) };
  }

  /** One decision, with its proceedings for those who may know them. Throws `not-found`. */
  async one(actor: Actor, fundCode: string, id: string): Promise<DecisionRecord> {
    const fund = await this.funds.byCode(fundCode);
    const params: unknown[] = [fund.id, id];
    const { staff, any } = visibleDecisions(actor, fund.id, params);
    const [found] = await this.database.query<Stored<DecisionRecord>>(
      `SELECT ${columns}, ${staff} AS staff, d.internal_note AS "internalNote", d.rule, d.present,
              d.positions, d.snapshot, d.digest
         FROM decision d JOIN agenda_item i ON i.id = d.item_id
        WHERE d.fund_id = $1 AND d.id = $2 AND ${any}`,
      params,
    );
    if (!found) throw new DomainError('not-found');
    const record = shown(actor, fund, found);
    if (found.staff) return record;
    const proceedings = { rule: null, present: null, positions: null, snapshot: null, digest: null };
    return { ...record, ...proceedings, internalNote: null };
  }

  /** The conditions of a decision. Throws `not-found` when the decision is invisible. */
  async conditions(actor: Actor, fundCode: string, decisionId: string): Promise<ConditionRecord[]> {
    const fund = await this.funds.byCode(fundCode);
    const params: unknown[] = [fund.id, decisionId];
    const { any } = visibleDecisions(actor, fund.id, params);
    const visible = await this.database.query(
      `SELECT 1 FROM decision d WHERE d.fund_id = $1 AND d.id = $2 AND ${any}`,
      params,
    );
    if (visible.length === 0) throw new DomainError('not-found');
    return this.database.query<ConditionRecord>(
      `SELECT c.id, c.number, c.text, coalesce(o.code, 'secretariat') AS owner, c.due_on AS "dueOn",
              c.evidence_needed AS "evidenceNeeded", c.evidence, c.cleared_at AS "clearedAt", c.version
         FROM decision_condition c LEFT JOIN organisation o ON o.id = c.owner_organisation_id
        WHERE c.decision_id = $1 ORDER BY c.number`,
      [decisionId],
    );
  }
}

function filters(filter: DecisionFilter, params: unknown[]): string[] {
  const bind = (value: unknown) => `$${params.push(value)}`;
  if (filter.decidedFrom && filter.decidedTo && filter.decidedFrom > filter.decidedTo)
    throw new DomainError('fields-wrong', { errors: [{ pointer: '/decidedTo', code: 'end-before-start' }] });
  const wanted: string[] = [];
  if (filter.outcome) wanted.push(`d.outcome = ANY (${bind(filter.outcome)}::text[])`);
  if (filter.kind) wanted.push(`i.kind = ANY (${bind(filter.kind)}::text[])`);
  if (filter.session) wanted.push(`i.session_id = ${bind(filter.session)}`);
  if (filter.subject) wanted.push(`${bind(filter.subject)} IN (d.concept_note_id, d.programme_id)`);
  if (filter.decidedFrom) wanted.push(`d.decided_on >= ${bind(filter.decidedFrom)}`);
  if (filter.decidedTo) wanted.push(`d.decided_on <= ${bind(filter.decidedTo)}`);
  if (filter.openConditions !== undefined) wanted.push(`${openConditions} = ${bind(filter.openConditions)}`);
  if (filter.q) {
    const pattern = bind(`%${filter.q.replaceAll(/[\\%_]/g, '\\$&')}%`);
    wanted.push(`(i.title ILIKE ${pattern} OR d.code ILIKE ${pattern}
      OR EXISTS (SELECT FROM concept_note n WHERE n.id = d.concept_note_id AND n.code ILIKE ${pattern})
      OR EXISTS (SELECT FROM programme p WHERE p.id = d.programme_id AND p.code ILIKE ${pattern}))`);
  }
  return wanted;
}

const openConditions = `EXISTS (SELECT FROM decision_condition c
  WHERE c.decision_id = d.id AND c.cleared_at IS NULL)`;

/** SQL on decision `d`: who sees it with its proceedings, and who sees it at all. */
function visibleDecisions(actor: Actor, fundId: string, params: unknown[]): { staff: string; any: string } {
  if (actor.system) return { staff: 'true', any: 'true' };
  const person = `$${params.push(actor.personId)}`;
  const house = hasRole(actor, fundId, 'secretariat', 'auditor', 'administrator', 'member', 'chair');
  const staff = `(${house} AND NOT EXISTS (SELECT 1 FROM note_exclusion x
                     WHERE x.note_id = d.concept_note_id AND x.person_id = ${person})
                  AND NOT EXISTS (SELECT 1 FROM programme_exclusion x
                     WHERE x.programme_id = d.programme_id AND x.person_id = ${person})
                  AND NOT EXISTS (SELECT 1 FROM item_conflict x
                     WHERE x.item_id = d.item_id AND x.person_id = ${person} AND x.conflict))`;
  const notes = visibleNotes(actor, fundId, 'n', params);
  const programmes = visibleProgrammes(actor, fundId, 'p', params);
  const any = `(${staff}
    OR d.concept_note_id IN (SELECT n.id FROM concept_note n WHERE n.id = d.concept_note_id AND ${notes})
    OR d.programme_id IN (SELECT p.id FROM programme p WHERE p.id = d.programme_id AND ${programmes}))`;
  return { staff, any };
}

function shown<Shape extends Stored<DecisionSummary>>(actor: Actor, fund: Fund, stored: Shape) {
  const { staff, ...decision } = stored;
  const labels = committeeTexts[actor.language].outcomes[decision.outcome];
  return {
    ...decision,
    amounts: decision.amounts.map(({ organisation, amount }) => ({
      organisation,
      amount: formatMinor(amount, fund.currency),
    })),
    outcomeLabel: staff ? labels.staff : labels.partner,
  };
}
