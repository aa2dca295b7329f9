import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, hasRole, organisationsOf } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database } from '#platform/database';
import { cappedCount, Keyset, limitOf, type Page, totalText } from '#platform/lists';
import { visibleProgrammes } from '#programmes';
import { reportingTexts } from '../texts/texts.js';
import type { ReportState } from '../reports/reports.rules.js';
import type { ObligationType } from './due-dates.rules.js';
import { calendarReaders, type ObligationState } from './obligations.rules.js';

export interface ObligationItem {
  id: string;
  programme: { id: string; code: string; title: string };
  /** Code of the entity that reports: the PUNO, or the convening agency. */
  organisation: string;
  type: ObligationType;
  typeLabel: string;
  periodStart: Day;
  periodEnd: Day;
  /** Extension included. */
  dueOn: Day;
  originallyDueOn: Day;
  state: ObligationState;
  stateLabel: string;
  overdue: boolean;
  report: { id: string; state: ReportState } | null;
  remindedAt: Date | null;
  version: number;
}

export interface ObligationRecord extends ObligationItem {
  changes: {
    verb: 'waive' | 'extend';
    fromDue: Day;
    toDue: Day | null;
    reason: string;
    at: Date;
    by: string | null;
  }[];
}

export interface ObligationFilter {
  limit?: number;
  cursor?: string;
  total?: number;
  programme?: string;
  organisation?: string;
  type?: ObligationType;
  state?: ObligationState | 'overdue';
  dueFrom?: Day;
  dueBy?: Day;
}

const dueSql = 'coalesce(o.extended_to, o.due_on)';
const byDue = new Keyset(
  'obligations.due',
  [
    { sql: dueSql, type: 'date' },
    { sql: 'o.id', type: 'uuid' },
  ],
  'asc',
);

const from = `FROM obligation o JOIN programme p ON p.id = o.programme_id
  JOIN organisation g ON g.id = coalesce(o.organisation_id, p.convening_organisation_id)
  LEFT JOIN report r ON r.obligation_id = o.id`;

const columns = `o.id, jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title) AS programme,
  g.code AS organisation, o.type, o.period_start AS "periodStart", o.period_end AS "periodEnd",
  ${dueSql} AS "dueOn", o.due_on AS "originallyDueOn", o.state, o.version,
  CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', r.id, 'state', r.state) END AS report,
  (SELECT max(m.at) FROM obligation_reminder m WHERE m.obligation_id = o.id) AS "remindedAt"`;

type Read = Omit<ObligationItem, 'typeLabel' | 'stateLabel' | 'overdue'>;

/** The reporting calendar as its readers see it. */
@Injectable()
export class ObligationQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Obligations that the actor may read, the earliest due first. */
  async list(actor: Actor, fund: Fund, filter: ObligationFilter): Promise<Page<ObligationItem>> {
    const params: unknown[] = [fund.id];
    const where = this.where(actor, fund, filter, params);
    const limit = limitOf(filter);
    const counted = filter.total ? [...params] : null;
    const found = await this.database.query<Read & { keys: string[] }>(
      `SELECT ${columns}, ${byDue.keys} ${from} WHERE ${where} AND ${byDue.after(filter.cursor, params)}
        ORDER BY ${byDue.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = byDue.page(found, limit);
    const items = page.items.map((item) => this.labelled(actor, fund, item as Read));
    if (!counted) return { items, nextCursor: page.nextCursor };
    const [{ count } = { count: 0 }] = await this.database.query<{ count: number }>(
      cappedCount(`${from} WHERE ${where}`),
      counted,
    );
    return { items, nextCursor: page.nextCursor, total: totalText(count) };
  }

  /** One obligation with what was changed about it and why. Throws `not-found`. */
  async one(actor: Actor, fund: Fund, id: string): Promise<ObligationRecord> {
    const params: unknown[] = [fund.id];
    const where = this.where(actor, fund, {}, params);
    params.push(id, hasRole(actor, fund.id, ...calendarReaders), actor.organisationId);
    const at = params.length;
    const [found] = await this.database.query<Read & Pick<ObligationRecord, 'changes'>>(
      `SELECT ${columns}, coalesce((
                SELECT jsonb_agg(jsonb_build_object('verb', c.verb, 'fromDue', c.from_due, 'toDue', c.to_due,
                                                    'reason', c.reason, 'at', c.at,
                                                    'by', CASE WHEN $${at - 1}
                                                                 OR a.organisation_id = $${at}::uuid
                                                               THEN a.full_name END)
                                 ORDER BY c.id)
                  FROM obligation_change c LEFT JOIN person a ON a.id = c.actor_id
                 WHERE c.obligation_id = o.id), '[]') AS changes
         ${from} WHERE ${where} AND o.id = $${at - 2}`,
      params,
    );
    if (!found) throw new DomainError('not-found');
    const { changes, ...item } = found;
    return { ...this.labelled(actor, fund, item), changes };
  }

  private where(actor: Actor, fund: Fund, filter: ObligationFilter, params: unknown[]): string {
    const bind = (value: unknown) => `$${params.push(value)}`;
    const seen = visibleProgrammes(actor, fund.id, 'p', params);
    const parts = ['o.fund_id = $1', seen, visibleObligations(actor, fund.id, bind)];
    if (filter.programme) parts.push(`o.programme_id = ${bind(filter.programme)}`);
    if (filter.organisation) parts.push(`g.code = ${bind(filter.organisation)}`);
    if (filter.type) parts.push(`o.type = ${bind(filter.type)}`);
    if (filter.dueFrom) parts.push(`${dueSql} >= ${bind(filter.dueFrom)}`);
    if (filter.dueBy) parts.push(`${dueSql} <= ${bind(filter.dueBy)}`);
    if (filter.state === 'overdue') {
      parts.push(`o.state = 'open' AND ${dueSql} < ${bind(this.funds.today(fund))}`);
    } else if (filter.state) parts.push(`o.state = ${bind(filter.state)}`);
    return parts.join(' AND ');
  }

  private labelled(actor: Actor, fund: Fund, item: Read): ObligationItem {
    const texts = reportingTexts[actor.language];
    const view = hasRole(actor, fund.id, ...calendarReaders) ? 'staff' : 'partner';
    return {
      ...item,
      typeLabel: texts.types[item.type],
      stateLabel: texts.obligationStates[item.state][view],
      overdue: item.state === 'open' && item.dueOn < this.funds.today(fund),
    };
  }
}

/**
 * SQL for “obligations that the actor may read” of visible programmes, as `mayReadObligation` decides for
 * one.
 */
function visibleObligations(actor: Actor, fundId: string, bind: (value: unknown) => string): string {
  if (hasRole(actor, fundId, ...calendarReaders)) return 'true';
  const own = organisationsOf(actor, fundId, 'focal-point');
  if (own.length === 0) return 'false';
  return `EXISTS (SELECT 1 FROM programme_participant a WHERE a.programme_id = o.programme_id
                     AND a.organisation_id = ANY (${bind(own)}::uuid[]))`;
}
