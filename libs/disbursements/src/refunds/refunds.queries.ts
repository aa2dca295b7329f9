import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, formatMinor } from '#kernel';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import { cappedCount, Keyset, limitOf, type Page, totalText } from '#platform/lists';
import { visibleMovements } from '../transfers/visible-transfers.js';

export interface RefundItem {
  id: string;
  programme: { id: string; code: string; title: string };
  organisation: string;
  amount: string;
  currency: string;
  valueDate: Day;
  bankReference: string;
  reason: string;
  recordedAt: Date;
  /** When it was taken back: it bounced or was entered wrongly; then it counts no more. */
  reversedAt: Date | null;
  reversalReason: string | null;
}

export interface RefundFilter {
  limit?: number;
  cursor?: string;
  total?: number;
  programme?: string;
  organisation?: string;
}

const newest = new Keyset('refunds.newest', [{ sql: 'r.id', type: 'uuid' }], 'desc');

const from = `FROM refund r JOIN programme p ON p.id = r.programme_id
  JOIN organisation g ON g.id = r.organisation_id`;

const columns = `r.id, jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title) AS programme,
  g.code AS organisation, r.amount_minor::text AS amount, r.value_date AS "valueDate",
  r.bank_reference AS "bankReference", r.reason, r.recorded_at AS "recordedAt",
  r.reversed_at AS "reversedAt", r.reversal_reason AS "reversalReason"`;

type Read = Omit<RefundItem, 'currency'>;

/** Refunds as their readers see them. */
@Injectable()
export class RefundQueries {
  constructor(private readonly database: Database) {}

  /** Refunds that the actor may read, the newest first. */
  async list(actor: Actor, fund: Fund, filter: RefundFilter): Promise<Page<RefundItem>> {
    const params: unknown[] = [fund.id];
    const where = whereOf(actor, fund, filter, params);
    const limit = limitOf(filter);
    const counted = filter.total ? [...params] : null;
    const found = await this.database.query<Read & { keys: string[] }>(
      `SELECT ${columns}, ${newest.keys} ${from} WHERE ${where} AND ${newest.after(filter.cursor, params)}
        ORDER BY ${newest.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = newest.page(found, limit);
    const items = page.items.map((item) => shown(fund, item as Read));
    if (!counted) return { items, nextCursor: page.nextCursor };
    const sql = cappedCount(`${from} WHERE ${where}`);
    const [{ count } = { count: 0 }] = await this.database.query<{ count: number }>(sql, counted);
    return { items, nextCursor: page.nextCursor, total: totalText(count) };
  }

  /** One refund. Throws `not-found`. */
  async one(actor: Actor, fund: Fund, id: string): Promise<RefundItem> {
    const params: unknown[] = [fund.id];
    const where = whereOf(actor, fund, {}, params);
    params.push(id);
    const sql = `SELECT ${columns} ${from} WHERE ${where} AND r.id = $${params.length}`;
    const [found] = await this.database.query<Read>(sql, params);
    if (!found) throw new DomainError('not-found');
    return shown(fund, found);
  }
}

function whereOf(actor: Actor, fund: Fund, filter: RefundFilter, params: unknown[]): string {
  const bind = (value: unknown) => `$${params.push(value)}`;
  const parts = ['r.fund_id = $1', visibleMovements(actor, fund.id, 'true', params)];
  if (filter.programme) parts.push(`r.programme_id = ${bind(filter.programme)}`);
  if (filter.organisation) parts.push(`g.code = ${bind(filter.organisation)}`);
  return parts.join(' AND ');
}

function shown(fund: Fund, read: Read): RefundItem {
  return { ...read, amount: formatMinor(read.amount, fund.currency), currency: fund.currency };
}
