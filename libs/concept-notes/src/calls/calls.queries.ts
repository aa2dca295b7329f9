import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, hasRole, type Language } from '#kernel';
import { Funds } from '#funds';
import { Database } from '#platform/database';
import { cappedCount, Keyset, limitOf, type Page, totalText } from '#platform/lists';
import { conceptNoteTexts } from '../texts/texts.js';
import type { CallState } from './call.rules.js';

export interface CallRecord {
  id: string;
  code: string;
  title: string;
  titles: Record<Language, string>;
  guidance: string;
  guidances: Record<Language, string>;
  opensAt: Date;
  closesAt: Date;
  zone: string;
  themes: string[];
  regions: string[];
  state: CallState;
  stateLabel: string;
  /** Whether a note can be submitted now without a waiver. */
  accepting: boolean;
  rubricVersionId: string | null;
  version: number;
}

export interface WaiverRecord {
  id: string;
  organisation: string;
  until: Date;
  reason: string;
  grantedBy: string | null;
  grantedAt: Date;
}

export interface CallFilter {
  limit?: number;
  cursor?: string;
  total?: number;
  state?: CallState;
}

const byClosing = new Keyset(
  'calls',
  [
    { sql: 'c.closes_at', type: 'timestamptz' },
    { sql: 'c.id', type: 'uuid' },
  ],
  'desc',
);

const columns = `c.id, c.code, c.title AS titles, c.guidance AS guidances, c.opens_at AS "opensAt",
  c.closes_at AS "closesAt", c.zone, c.themes, c.regions, c.state,
  c.rubric_version_id AS "rubricVersionId", c.version`;

type Found = Omit<CallRecord, 'title' | 'guidance' | 'stateLabel' | 'accepting'>;

@Injectable()
export class CallQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly clock: Clock,
  ) {}

  /** Calls of the fund, the latest deadline first; drafts only for those who run or inspect the fund. */
  async list(actor: Actor, fundCode: string, filter: CallFilter): Promise<Page<CallRecord>> {
    const fund = await this.funds.byCode(fundCode);
    const params: unknown[] = [fund.id];
    const conditions = ['c.fund_id = $1', visibleCalls(actor, fund.id)];
    if (filter.state) conditions.push(`c.state = $${params.push(filter.state)}`);
    const body = `FROM call c WHERE ${conditions.join(' AND ')}`;
    const counted = filter.total ? await this.count(body, [...params]) : {};
    const after = byClosing.after(filter.cursor, params);
    const limit = limitOf(filter);
    const found = await this.database.query<Found & { keys: string[] }>(
      `SELECT ${columns}, ${byClosing.keys} ${body} AND ${after}
        ORDER BY ${byClosing.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = byClosing.page(found, limit);
    return { ...page, items: page.items.map((call) => this.shown(actor, call)), ...counted };
  }

  /** One call. Throws `not-found`, also for a draft that the actor may not see. */
  async one(actor: Actor, fundCode: string, id: string): Promise<CallRecord> {
    const fund = await this.funds.byCode(fundCode);
    const shown = visibleCalls(actor, fund.id);
    const sql = `SELECT ${columns} FROM call c WHERE c.fund_id = $1 AND c.id = $2 AND ${shown}`;
    const [found] = await this.database.query<Found>(sql, [fund.id, id]);
    if (!found) throw new DomainError('not-found');
    return this.shown(actor, found);
  }

  /** Waivers of a call, newest first; a focal point sees those of the own organisations. */
  async waivers(actor: Actor, fundCode: string, callId: string): Promise<WaiverRecord[]> {
    const fund = await this.funds.byCode(fundCode);
    await this.one(actor, fundCode, callId);
    const own = actor.grants
      .filter((grant) => grant.role === 'focal-point' && grant.fundId === fund.id)
      .map((grant) => grant.organisationId);
    return this.database.query<WaiverRecord>(
      `SELECT w.id, o.code AS organisation, w.until, w.reason, p.full_name AS "grantedBy",
              w.granted_at AS "grantedAt"
         FROM call_waiver w JOIN organisation o ON o.id = w.organisation_id
         LEFT JOIN person p ON p.id = w.granted_by AND $2
        WHERE w.call_id = $1 AND ($2 OR w.organisation_id = ANY ($3::uuid[]))
        ORDER BY w.id DESC LIMIT 1000`,
      [callId, runs(actor, fund.id), own],
    );
  }

  private async count(body: string, params: unknown[]): Promise<{ total: string }> {
    const [counted] = await this.database.query<{ count: number }>(cappedCount(body), params);
    return { total: totalText(counted!.count) };
  }

  private shown(actor: Actor, call: Found): CallRecord {
    const now = this.clock.now();
    const side = actor.grants.some(({ role }) => role === 'focal-point') ? 'partner' : 'staff';
    return {
      ...call,
      title: call.titles[actor.language],
      guidance: call.guidances[actor.language],
      stateLabel: conceptNoteTexts[actor.language].callStates[call.state][side],
      accepting: call.state === 'open' && now >= call.opensAt && now < call.closesAt,
    };
  }
}

function runs(actor: Actor, fundId: string): boolean {
  return hasRole(actor, fundId, 'secretariat', 'auditor', 'administrator');
}

/** SQL: the calls `c` that the actor may see. */
export function visibleCalls(actor: Actor, fundId: string): string {
  return runs(actor, fundId) ? 'true' : `c.state <> 'draft'`;
}
