import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, formatMinor, hasRole } from '#kernel';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import { cappedCount, Keyset, limitOf, type Page, totalText } from '#platform/lists';
import { disbursementsTexts } from '../texts/texts.js';
import { Gates, type ShownGate, shownGates } from './gates.js';
import { transferReaders, type TransferState } from './transfers.rules.js';
import { viewOf, visibleMovements } from './visible-transfers.js';

export interface TransferItem {
  id: string;
  programme: { id: string; code: string; title: string };
  organisation: string;
  tranche: number;
  amount: string;
  currency: string;
  state: TransferState;
  stateLabel: string;
  valueDate: Day | null;
  /** The bank’s, once it is executed. */
  bankReference: string | null;
  requestedAt: Date;
  version: number;
}

export interface TransferRecord extends TransferItem {
  /** What must hold before the money moves, as it stands now; none once it has moved or was rejected. */
  gates: ShownGate[];
  transitions: {
    verb: string;
    fromState: TransferState | null;
    toState: TransferState;
    at: Date;
    by: string | null;
    /** Whether the reader did it: one person never does two of request, approve and execute. */
    mine: boolean;
    reason: string | null;
  }[];
}

export interface TransferFilter {
  limit?: number;
  cursor?: string;
  total?: number;
  programme?: string;
  organisation?: string;
  state?: TransferState;
}

const newest = new Keyset('transfers.newest', [{ sql: 't.id', type: 'uuid' }], 'desc');

const from = `FROM transfer t JOIN programme p ON p.id = t.programme_id
  JOIN organisation g ON g.id = t.organisation_id`;

const columns = `t.id, jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title) AS programme,
  g.code AS organisation, t.tranche_number AS tranche, t.amount_minor::text AS amount, t.state,
  t.value_date AS "valueDate", t.bank_reference AS "bankReference",
  t.requested_at AS "requestedAt", t.version`;

type Read = Omit<TransferItem, 'currency' | 'stateLabel'>;
type ReadOne = Read & Pick<TransferRecord, 'transitions'> & { programmeId: string; organisationId: string };

/** Transfers as their readers see them. */
@Injectable()
export class TransferQueries {
  constructor(
    private readonly database: Database,
    private readonly gates: Gates,
  ) {}

  /** Transfers that the actor may read, the newest first. */
  async list(actor: Actor, fund: Fund, filter: TransferFilter): Promise<Page<TransferItem>> {
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
    const items = page.items.map((item) => labelled(actor, fund, item as Read));
    if (!counted) return { items, nextCursor: page.nextCursor };
    const sql = cappedCount(`${from} WHERE ${where}`);
    const [{ count } = { count: 0 }] = await this.database.query<{ count: number }>(sql, counted);
    return { items, nextCursor: page.nextCursor, total: totalText(count) };
  }

  /** One transfer with its gates and whose hands it went through. Throws `not-found`. */
  async one(actor: Actor, fund: Fund, id: string): Promise<TransferRecord> {
    const { programmeId, organisationId, transitions, ...item } = await this.read(actor, fund, id);
    const waiting = item.state === 'requested' || item.state === 'approved';
    const tranche = { programmeId, organisationId, trancheNumber: item.tranche };
    const gates = waiting
      ? await this.gates.of(this.database.source.manager, fund, {
          ...tranche,
          amountMinor: BigInt(item.amount),
        })
      : [];
    return {
      ...labelled(actor, fund, item),
      gates: shownGates(gates, actor.language),
      transitions,
    };
  }

  private async read(actor: Actor, fund: Fund, id: string): Promise<ReadOne> {
    const params: unknown[] = [fund.id];
    const where = whereOf(actor, fund, {}, params);
    params.push(id, hasRole(actor, fund.id, ...transferReaders), actor.organisationId, actor.personId);
    const at = params.length;
    const [found] = await this.database.query<ReadOne>(
      `SELECT ${columns}, t.programme_id AS "programmeId", t.organisation_id AS "organisationId",
              (SELECT jsonb_agg(jsonb_build_object('verb', s.verb, 'fromState', s.from_state,
                        'toState', s.to_state, 'at', s.at, 'reason', s.reason,
                        'mine', s.actor_id IS NOT DISTINCT FROM $${at}::uuid, 'by',
                        CASE WHEN $${at - 2} OR a.organisation_id = $${at - 1}::uuid THEN a.full_name END)
                        ORDER BY s.id)
                 FROM transfer_transition s JOIN person a ON a.id = s.actor_id
                WHERE s.transfer_id = t.id) AS transitions
         ${from} WHERE ${where} AND t.id = $${at - 3}`,
      params,
    );
    if (!found) throw new DomainError('not-found');
    return found;
  }
}

function whereOf(actor: Actor, fund: Fund, filter: TransferFilter, params: unknown[]): string {
  const bind = (value: unknown) => `$${params.push(value)}`;
  const parts = ['t.fund_id = $1', visibleMovements(actor, fund.id, `t.state = 'executed'`, params)];
  if (filter.programme) parts.push(`t.programme_id = ${bind(filter.programme)}`);
  if (filter.organisation) parts.push(`g.code = ${bind(filter.organisation)}`);
  if (filter.state) parts.push(`t.state = ${bind(filter.state)}`);
  return parts.join(' AND ');
}

function labelled<Item extends Read>(actor: Actor, fund: Fund, item: Item) {
  const label = disbursementsTexts[actor.language].states[item.state][viewOf(actor, fund.id)];
  const amount = formatMinor(item.amount, fund.currency);
  return { ...item, amount, currency: fund.currency, stateLabel: label };
}
