import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError, formatMinor } from '#kernel';
import { type Fund } from '#funds';
import { Database, row, rows, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { Applications } from '../applications/applications.service.js';
import { type PostingKind, reversibleByHand } from '../ledger/ledger.rules.js';
import { Earmarks } from '../earmarks/earmarks.service.js';
import { Ledger } from '../ledger/ledger.service.js';
import {
  type DocumentState,
  documentTables,
  type DocumentType,
  requireAgent,
  requireReversible,
} from './documents.rules.js';

export interface Correction {
  readonly reason: string;
  /** When the correction counts (a bounce: the bank's day). Default: the day of what is corrected. */
  readonly valueDate?: Day;
}

interface LockedDocument {
  id: string;
  state: DocumentState;
  version: number;
  amount: string;
  valueDate: Day;
  contributorId: string | null;
}

/** Taking back what was entered: nothing is altered or removed, its mirror is booked with the reason. */
@Injectable()
export class Corrections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly ledger: Ledger,
    private readonly earmarks: Earmarks,
    private readonly applications: Applications,
  ) {}

  /**
   * Reverses a deposit, an income, a charge or a cost with all its postings and what it was applied to. It is
   * never refused for lack of money: the fund may be over-allocated afterwards. Throws `not-found`,
   * `version-stale`, `transition-not-possible`.
   */
  async reverseDocument(
    actor: Actor,
    fund: Fund,
    document: { type: DocumentType; id: string; version: number },
    correction: Correction,
  ): Promise<void> {
    requireAgent(actor, fund.id);
    await this.database.transaction(async (tx) => {
      await this.ledger.lock(tx, fund.id);
      const locked = await this.lockDocument(tx, fund, document.type, document.id);
      await requireVersion(tx, locked, document.version, document, actor);
      await this.reverseLocked(tx, actor, fund, document.type, locked, correction);
    });
  }

  /**
   * Reverses a posting with the document it belongs to. Throws `posting-not-reversible` for those of
   * programmes, which their own records correct.
   */
  async reversePosting(
    actor: Actor,
    fund: Fund,
    posting: { id: string; version: number },
    correction: Correction,
  ): Promise<void> {
    requireAgent(actor, fund.id);
    await this.database.transaction(async (tx) => {
      await this.ledger.lock(tx, fund.id);
      const found = await row<{ kind: PostingKind; type: DocumentType; source: string; version: number }>(
        tx,
        `SELECT p.kind, p.source_type AS type, p.source_id AS source,
                1 + (SELECT count(*) FROM posting r WHERE r.reverses = p.id)::int AS version
           FROM posting p WHERE p.id = $1 AND p.fund_id = $2`,
        [posting.id, fund.id],
      );
      if (!found) throw new DomainError('not-found');
      await requireVersion(tx, found, posting.version, { type: 'posting', id: posting.id }, actor);
      if (!reversibleByHand.has(found.kind) || found.version > 1) {
        throw new DomainError('posting-not-reversible');
      }
      if (found.kind === 'refund') {
        await this.reverseRefund(tx, actor, fund, posting.id, correction);
        return;
      }
      if (!(found.type in documentTables)) throw new DomainError('posting-not-reversible');
      const locked = await this.lockDocument(tx, fund, found.type, found.source);
      if (locked.state !== 'recorded') throw new DomainError('posting-not-reversible');
      await this.reverseLocked(tx, actor, fund, found.type, locked, correction);
    });
  }

  /** What came back goes out again, out of the lines that it went back to; the database marks the refund. */
  private async reverseRefund(
    tx: Tx,
    actor: Actor,
    fund: Fund,
    postingId: string,
    { reason, valueDate }: Correction,
  ): Promise<void> {
    const input = { fundId: fund.id, postingId, reason: reason.trim() };
    await this.ledger.reverse(tx, actor, { ...input, ...(valueDate ? { valueDate } : {}) });
    await this.earmarks.follow(tx, actor, fund.id);
  }

  private async reverseLocked(
    tx: Tx,
    actor: Actor,
    fund: Fund,
    type: DocumentType,
    document: LockedDocument,
    correction: Correction,
  ): Promise<void> {
    requireReversible(document.state);
    const reason = correction.reason.trim();
    const postings = await rows<{ id: string }>(
      tx,
      `SELECT id FROM posting WHERE fund_id = $1 AND source_type = $2 AND source_id = $3 ORDER BY id DESC`,
      [fund.id, type, document.id],
    );
    let { valueDate } = document;
    for (const { id } of postings) {
      const { valueDate: day } = correction;
      const input = { fundId: fund.id, postingId: id, reason, ...(day ? { valueDate: day } : {}) };
      valueDate = (await this.ledger.reverse(tx, actor, input)).valueDate;
    }
    if (type === 'deposit') {
      await this.applications.takeBackAll(tx, actor, { id: document.id, valueDate, reason });
    }
    await rows(
      tx,
      `UPDATE ${documentTables[type]}
          SET state = 'reversed', reversed_by = $2, reversed_at = $3, reversal_reason = $4,
              version = version + 1
        WHERE id = $1`,
      [document.id, actor.personId, this.clock.now(), reason],
    );
    await this.earmarks.follow(tx, actor, fund.id);
    if (type !== 'deposit') return;
    const amount = formatMinor(document.amount, fund.currency);
    await this.events.record(tx, actor, {
      name: 'deposit.reversed',
      fundId: fund.id,
      subject: { type: 'deposit', id: document.id },
      payload: { contributorId: document.contributorId, amount, valueDate },
    });
  }

  private async lockDocument(tx: Tx, fund: Fund, type: DocumentType, id: string): Promise<LockedDocument> {
    const contributor = type === 'deposit' ? 'contributor_id' : 'NULL::uuid';
    const found = await row<LockedDocument>(
      tx,
      `SELECT id, state, version, amount_minor AS amount, value_date AS "valueDate",
              ${contributor} AS "contributorId"
         FROM ${documentTables[type]} WHERE id = $1 AND fund_id = $2 FOR UPDATE`,
      [id, fund.id],
    );
    if (!found) throw new DomainError('not-found');
    return found;
  }
}
