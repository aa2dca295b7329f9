import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, formatMinor, hasRole } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database, rows } from '#platform/database';
import { cappedCount, Keyset, limitOf, type Page, totalText } from '#platform/lists';
import type { ProgrammeState } from './programme.rules.js';
import { programmesTexts } from './texts/texts.js';
import { visibleProgrammes } from './visible-programmes.js';

export interface ProgrammeFilter {
  limit?: number;
  cursor?: string;
  total?: number;
  q?: string;
  state?: ProgrammeState;
  area?: string;
  place?: string;
  organisation?: string;
  sort?: ProgrammeSort;
}

export const programmeSorts = ['-createdAt', 'createdAt', 'title'] as const;
export type ProgrammeSort = (typeof programmeSorts)[number];

export interface ProgrammeSummary {
  id: string;
  code: string;
  title: string;
  state: ProgrammeState;
  stateLabel: string;
  primaryArea: string;
  places: string[];
  conveningAgency: string;
  organisations: string[];
  /** Sum of the budget as it stands. */
  budget: string;
  /** What the committee approved; null before it did. */
  approved: string | null;
  startsOn: string | null;
  endsOn: string | null;
  createdAt: Date;
  version: number;
}

export interface ProgrammeRecord extends ProgrammeSummary {
  summary: string;
  language: 'en' | 'fr' | 'es';
  otherAreas: string[];
  durationMonths: number | null;
  /** Null for those who may not know of concept notes. */
  conceptNoteId: string | null;
  submittedVersion: number | null;
  updatedAt: Date;
}

const byTime = [
  { sql: 'p.created_at', type: 'timestamptz' },
  { sql: 'p.id', type: 'uuid' },
] as const;
const orders: Record<ProgrammeSort, Keyset> = {
  '-createdAt': new Keyset('programmes', byTime, 'desc'),
  createdAt: new Keyset('programmes', byTime, 'asc'),
  title: new Keyset(
    'programmes-title',
    [
      { sql: 'lower(p.title)', type: 'text' },
      { sql: 'p.id', type: 'uuid' },
    ],
    'asc',
  ),
};

const columns = `
  p.id, p.code, p.title, p.state, p.primary_area AS "primaryArea", p.places, p.created_at AS "createdAt",
  p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.version, p.approved_minor AS "approvedMinor",
  (SELECT o.code FROM organisation o WHERE o.id = p.convening_organisation_id) AS "conveningAgency",
  ARRAY(SELECT o.code FROM programme_participant t JOIN organisation o ON o.id = t.organisation_id
         WHERE t.programme_id = p.id ORDER BY t.convening DESC, o.code) AS organisations,
  (SELECT coalesce(sum(b.amount_minor), 0) FROM programme_budget_line b WHERE b.programme_id = p.id)
    AS "budgetMinor"`;

type Stored<Shape> = Omit<Shape, 'budget' | 'approved' | 'stateLabel'> & {
  approvedMinor: string | null;
  budgetMinor: string;
};

/** Reads of programmes, to the answer's shape. */
@Injectable()
export class ProgrammeQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Programmes of the fund that the actor may read. */
  async list(actor: Actor, fundCode: string, filter: ProgrammeFilter): Promise<Page<ProgrammeSummary>> {
    const fund = await this.funds.byCode(fundCode);
    const params: unknown[] = [fund.id];
    const where = [
      'p.fund_id = $1',
      visibleProgrammes(actor, fund.id, 'p', params),
      ...filters(filter, params),
    ];
    const body = `FROM programme p WHERE ${where.join(' AND ')}`;
    const counted = filter.total === 1 ? cappedCount(body) : null;
    const countParams = [...params];
    const order = orders[filter.sort ?? '-createdAt'];
    const limit = limitOf(filter);
    const found = await this.database.query<Stored<ProgrammeSummary> & { keys: string[] }>(
      `SELECT ${columns}, ${order.keys} ${body} AND ${order.after(filter.cursor, params)}
        ORDER BY ${order.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = order.page(found, limit);
    const items = page.items.map((item) => shown(actor, fund, item));
    if (!counted) return { ...page, items };
    const [total] = await this.database.query<{ count: number }>(counted, countParams);
    return { ...page, items, total: totalText(total!.count) };
  }

  /** One programme. Throws `not-found`. */
  async one(actor: Actor, fundCode: string, id: string): Promise<ProgrammeRecord> {
    const fund = await this.funds.byCode(fundCode);
    const params: unknown[] = [fund.id, id];
    const visible = visibleProgrammes(actor, fund.id, 'p', params);
    const [found] = await rows<Stored<ProgrammeRecord>>(
      this.database.source.manager,
      `SELECT ${columns}, p.summary, p.language, p.other_areas AS "otherAreas",
              p.duration_months AS "durationMonths", p.concept_note_id AS "conceptNoteId",
              p.submitted_version AS "submittedVersion", p.updated_at AS "updatedAt"
         FROM programme p WHERE p.fund_id = $1 AND p.id = $2 AND ${visible}`,
      params,
    );
    if (!found) throw new DomainError('not-found');
    const record = shown(actor, fund, found);
    return isOutsider(actor, fund) ? { ...record, conceptNoteId: null } : record;
  }

  /** Throws `not-found` unless the actor may read the programme; answers its version. */
  async visibleVersion(actor: Actor, fund: Fund, id: string): Promise<number> {
    const params: unknown[] = [fund.id, id];
    const visible = visibleProgrammes(actor, fund.id, 'p', params);
    const [found] = await this.database.query<{ version: number }>(
      `SELECT p.version FROM programme p WHERE p.fund_id = $1 AND p.id = $2 AND ${visible}`,
      params,
    );
    if (!found) throw new DomainError('not-found');
    return found.version;
  }
}

function shown<Shape extends Stored<ProgrammeSummary>>(actor: Actor, fund: Fund, stored: Shape) {
  const { approvedMinor, budgetMinor, ...item } = stored;
  const labels = programmesTexts[actor.language].states[item.state];
  return {
    ...item,
    stateLabel: labels[isStaff(actor, fund) ? 'staff' : 'partner'],
    budget: formatMinor(budgetMinor, fund.currency),
    approved: approvedMinor === null ? null : formatMinor(approvedMinor, fund.currency),
  };
}

/** Who reads the words of the house, not those for partners. */
export function isStaff(actor: Actor, fund: Fund): boolean {
  const staff = ['secretariat', 'auditor', 'administrator', 'member', 'chair'] as const;
  return hasRole(actor, fund.id, ...staff, 'agent', 'agent-approver');
}

function isOutsider(actor: Actor, fund: Fund): boolean {
  return !isStaff(actor, fund) && !hasRole(actor, fund.id, 'focal-point');
}

function filters(filter: ProgrammeFilter, params: unknown[]): string[] {
  const bind = (value: unknown) => `$${params.push(value)}`;
  const wanted: string[] = [];
  if (filter.state) wanted.push(`p.state = ${bind(filter.state)}`);
  if (filter.area) wanted.push(`p.primary_area = ${bind(filter.area)}`);
  if (filter.place) wanted.push(`${bind(filter.place)} = ANY (p.places)`);
  if (filter.organisation) {
    wanted.push(`p.id IN (SELECT t.programme_id FROM programme_participant t
      JOIN organisation o ON o.id = t.organisation_id WHERE o.code = ${bind(filter.organisation)})`);
  }
  if (filter.q) {
    const pattern = bind(`%${filter.q.replaceAll(/[\\%_]/g, '\\$&')}%`);
    wanted.push(`(p.title ILIKE ${pattern} OR p.code ILIKE ${pattern})`);
  }
  return wanted;
}
