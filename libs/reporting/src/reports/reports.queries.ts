import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, hasRole, organisationsOf } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database } from '#platform/database';
import { cappedCount, Keyset, limitOf, type Page, totalText } from '#platform/lists';
import { visibleProgrammes } from '#programmes';
import type { ObligationType } from '../obligations/due-dates.rules.js';
import { calendarReaders } from '../obligations/obligations.rules.js';
import { reportingTexts } from '../texts/texts.js';
import { type ProgrammeFacts, programmeFacts, type ReportSnapshot } from './acceptance.service.js';
import type { NarrativeContent, ReportContent } from './content.rules.js';
import type { FinancialWarning } from './financial.rules.js';
import { type FinancialFigures, figuresOf } from './figures.js';
import type { ReportState } from './reports.rules.js';

export interface ReportItem {
  id: string;
  obligationId: string;
  programme: { id: string; code: string; title: string };
  /** Code of the entity that reports. */
  organisation: string;
  type: ObligationType;
  typeLabel: string;
  periodStart: Day;
  periodEnd: Day;
  dueOn: Day;
  state: ReportState;
  stateLabel: string;
  submittedAt: Date | null;
  acceptedAt: Date | null;
  version: number;
}

export interface ReportFigures extends Omit<FinancialFigures, 'warnings'> {
  warnings: { code: FinancialWarning; message: string }[];
}

export interface ReportRecord extends Omit<ReportItem, 'programme'> {
  programme: ProgrammeFacts;
  /** Null in a financial report, and before anything was submitted for those who do not write it. */
  narrative: NarrativeContent | null;
  financial: ReportFigures | null;
  submittedVersion: number | null;
  /** SHA-256 of what was submitted last, or of what was accepted. */
  digest: string | null;
  transitions: {
    verb: string;
    fromState: ReportState;
    toState: ReportState;
    at: Date;
    by: string | null;
    reason: string | null;
  }[];
}

export interface ReportFilter {
  limit?: number;
  cursor?: string;
  total?: number;
  programme?: string;
  organisation?: string;
  type?: ObligationType;
  state?: ReportState;
}

const newest = new Keyset('reports.newest', [{ sql: 'r.id', type: 'uuid' }], 'desc');

const from = `FROM report r JOIN obligation o ON o.id = r.obligation_id
  JOIN programme p ON p.id = o.programme_id JOIN organisation g ON g.id = r.organisation_id`;

const columns = `r.id, r.obligation_id AS "obligationId", g.code AS organisation, o.type, r.state, r.version,
  o.period_start AS "periodStart", o.period_end AS "periodEnd",
  coalesce(o.extended_to, o.due_on) AS "dueOn", r.submitted_at AS "submittedAt",
  r.accepted_at AS "acceptedAt"`;

type Labels = 'typeLabel' | 'stateLabel';
type Read = Omit<ReportItem, Labels | 'programme'>;

interface ReadOne extends Read {
  programmeId: string;
  organisationId: string;
  programme: ProgrammeFacts;
  participantIds: string[];
  content: ReportContent;
  submitted: ReportContent | null;
  submittedVersion: number | null;
  digest: string | null;
  snapshot: ReportSnapshot | null;
  transitions: ReportRecord['transitions'];
}

/** Reports as their readers see them. */
@Injectable()
export class ReportQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Reports that the actor may read, the newest first. */
  async list(actor: Actor, fund: Fund, filter: ReportFilter): Promise<Page<ReportItem>> {
    const params: unknown[] = [fund.id];
    const where = whereOf(actor, fund, filter, params);
    const limit = limitOf(filter);
    const counted = filter.total ? [...params] : null;
    const found = await this.database.query<Read & Pick<ReportItem, 'programme'> & { keys: string[] }>(
      `SELECT ${columns}, jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title) AS programme,
              ${newest.keys}
         ${from} WHERE ${where} AND ${newest.after(filter.cursor, params)}
        ORDER BY ${newest.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = newest.page(found, limit);
    const items = page.items.map((item) => labelled(actor, fund, item as Omit<ReportItem, Labels>));
    if (!counted) return { items, nextCursor: page.nextCursor };
    const sql = cappedCount(`${from} WHERE ${where}`);
    const [{ count } = { count: 0 }] = await this.database.query<{ count: number }>(sql, counted);
    return { items, nextCursor: page.nextCursor, total: totalText(count) };
  }

  /** One report, pre-filled with what is known of its programme and its money. Throws `not-found`. */
  async one(actor: Actor, fund: Fund, id: string): Promise<ReportRecord> {
    const { programmeId, organisationId, participantIds, content, submitted, snapshot, ...read } =
      await this.read(actor, fund, id);
    const own = organisationsOf(actor, fund.id, 'focal-point');
    const writes = own.includes(organisationId) || own.some((known) => participantIds.includes(known));
    const shown = writes ? content : (submitted ?? {});
    const { periodStart, periodEnd } = read;
    const period = { periodStart, periodEnd, today: this.funds.today(fund) };
    const of = { fundId: fund.id, currency: fund.currency, programmeId, organisationId, ...period };
    const financial = snapshot
      ? snapshot.financial
      : await figuresOf(this.database.source.manager, of, shown);
    return {
      ...labelled(actor, fund, read),
      programme: snapshot?.programme ?? read.programme,
      narrative: snapshot ? snapshot.narrative : (shown.narrative ?? null),
      financial: financial && withMessages(actor, financial),
    };
  }

  private async read(actor: Actor, fund: Fund, id: string): Promise<ReadOne> {
    const params: unknown[] = [fund.id];
    const where = whereOf(actor, fund, {}, params);
    const staff = hasRole(actor, fund.id, ...calendarReaders);
    params.push(id, staff, actor.organisationId);
    const at = params.length;
    const [found] = await this.database.query<ReadOne>(
      `SELECT ${columns}, o.programme_id AS "programmeId", r.organisation_id AS "organisationId",
              ${programmeFacts} AS programme, r.content, v.content AS submitted,
              r.submitted_version AS "submittedVersion", coalesce(k.digest, v.digest) AS digest, k.snapshot,
              ARRAY(SELECT a.organisation_id FROM programme_participant a WHERE a.programme_id = p.id)
                AS "participantIds",
              coalesce((SELECT jsonb_agg(jsonb_build_object(
                         'verb', t.verb, 'fromState', t.from_state, 'toState', t.to_state, 'at', t.at,
                         'reason', t.reason,
                         'by', CASE WHEN $${at - 1} OR a.organisation_id = $${at}::uuid THEN a.full_name END)
                         ORDER BY t.id)
                  FROM report_transition t LEFT JOIN person a ON a.id = t.actor_id
                 WHERE t.report_id = r.id), '[]') AS transitions
         ${from} LEFT JOIN report_version v ON v.report_id = r.id AND v.number = r.submitted_version
         LEFT JOIN report_acceptance k ON k.report_id = r.id
        WHERE ${where} AND r.id = $${at - 2}`,
      params,
    );
    if (!found) throw new DomainError('not-found');
    return found;
  }
}

function whereOf(actor: Actor, fund: Fund, filter: ReportFilter, params: unknown[]): string {
  const bind = (value: unknown) => `$${params.push(value)}`;
  const seen = visibleProgrammes(actor, fund.id, 'p', params);
  const parts = ['r.fund_id = $1', seen, visibleReports(actor, fund.id, bind)];
  if (filter.programme) parts.push(`o.programme_id = ${bind(filter.programme)}`);
  if (filter.organisation) parts.push(`g.code = ${bind(filter.organisation)}`);
  if (filter.type) parts.push(`o.type = ${bind(filter.type)}`);
  if (filter.state) parts.push(`r.state = ${bind(filter.state)}`);
  return parts.join(' AND ');
}

/** SQL for “reports that the actor may read” of visible programmes, as `mayReadReport` decides for one. */
function visibleReports(actor: Actor, fundId: string, bind: (value: unknown) => string): string {
  if (hasRole(actor, fundId, ...calendarReaders)) return 'true';
  const views: string[] = [];
  if (hasRole(actor, fundId, 'chair', 'member')) views.push(`r.state = 'accepted'`);
  const own = organisationsOf(actor, fundId, 'focal-point');
  if (own.length > 0) {
    const organisations = `ANY (${bind(own)}::uuid[])`;
    views.push(`(r.organisation_id = ${organisations} OR EXISTS (
      SELECT 1 FROM programme_participant a WHERE a.programme_id = o.programme_id
         AND a.organisation_id = ${organisations}))`);
  }
  return views.length === 0 ? 'false' : `(${views.join(' OR ')})`;
}

function labelled<Item extends { type: ObligationType; state: ReportState }>(
  actor: Actor,
  fund: Fund,
  item: Item,
): Item & Record<Labels, string> {
  const texts = reportingTexts[actor.language];
  const view = hasRole(actor, fund.id, ...calendarReaders, 'chair', 'member') ? 'staff' : 'partner';
  return { ...item, typeLabel: texts.types[item.type], stateLabel: texts.reportStates[item.state][view] };
}

function withMessages(actor: Actor, figures: FinancialFigures): ReportFigures {
  const texts = reportingTexts[actor.language].warnings;
  return { ...figures, warnings: figures.warnings.map((code) => ({ code, message: texts[code] })) };
}
