import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, dayIn, DomainError, formatMinor, refuseFields } from '#kernel';
import { defaultSettings } from '#funds';
import { row, type Tx } from '#platform/database';
import { Events } from '#platform/events';
import {
  availableMinor,
  type Line,
  openValueDate,
  type Position,
  type PostingKind,
  reversedLines,
  shareLines,
  valueDateErrors,
} from './ledger.rules.js';
import {
  accountIds,
  alreadyBooked,
  type Entry,
  insertPosting,
  type PostingHead,
  readReversible,
} from './posting-rows.js';
import { foreseen } from './refusals.js';

/** `callerKey` is the caller's own id of what is booked: booking it again changes nothing. */
export type NewPosting = PostingHead & { readonly lines: readonly Line[] };

export interface Booked {
  readonly postingId: string;
  /** When it counts: the first open day if the books of the given day are closed. */
  readonly valueDate: Day;
  /** False when the same caller's key was booked before. */
  readonly isNew: boolean;
}

/** What an entity reports or returns of a programme's money. */
export interface ShareInput {
  readonly fundId: string;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly amountMinor: bigint;
  readonly valueDate: Day;
}

export interface ReversalInput {
  readonly fundId: string;
  readonly postingId: string;
  readonly reason: string;
  readonly valueDate?: Day;
}

interface PositionRow {
  cash: string;
  reserved: string;
  receivables: string;
  closedThrough: Day | null;
  zone: string;
  currency: string;
  beganOn: Day | null;
}

/** Days that people enter here. Others follow from papers that may be older than the fund's own day. */
const enteredKinds: ReadonlySet<string> = new Set(['transfer', 'refund']);

/**
 * Never the cause of an over-allocation, unless reversed: a transfer spends what is reserved for it. (A
 * deposit can be: with its charges it is less than the promise that it may keep.)
 */
const neverLessening: ReadonlySet<PostingKind> = new Set([
  ...(['release', 'transfer', 'settle', 'expenditure', 'refund'] as const),
]);

/** The books: everything that changes money passes here, in the caller's transaction. */
@Injectable()
export class Ledger {
  constructor(
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Locks the fund's position: first in the order of locks, before allocations and lines. */
  async lock(tx: Tx, fundId: string): Promise<Position> {
    const found = await row<PositionRow>(
      tx,
      `SELECT p.cash_minor AS cash, p.reserved_open_minor AS reserved, p.closed_through AS "closedThrough",
              receivable_cover_at(p.fund_id, $2) AS receivables, f.zone, f.currency,
              (SELECT s.value #>> '{}' FROM fund_setting s
                WHERE s.fund_id = f.id AND s.key = 'beganOn'
                  AND s.valid_from <= ($2::timestamptz AT TIME ZONE f.zone)::date
                ORDER BY s.valid_from DESC LIMIT 1) AS "beganOn"
         FROM lock_fund($1) p JOIN fund f ON f.id = p.fund_id`,
      [fundId, this.clock.now()],
    );
    if (!found) throw new DomainError('not-found');
    return {
      cashMinor: BigInt(found.cash),
      reservedOpenMinor: BigInt(found.reserved),
      receivablesMinor: BigInt(found.receivables),
      closedThrough: found.closedThrough,
      today: dayIn(this.clock.now(), found.zone),
      beganOn: found.beganOn ?? defaultSettings.beganOn,
      currency: found.currency,
    };
  }

  /**
   * Books a posting once per caller's key. A value date in closed books moves to the first open day and the
   * posting names the month that it adjusts; one in the future, and of a transfer or refund one before the
   * fund began, is refused (`fields-wrong`). A truth is never refused: it may leave the fund over-allocated,
   * which is told by an event. A transfer beyond the cash that the fund has is (`cash-insufficient`).
   * `locked` is the position if the caller locked it and nothing was booked since.
   */
  async post(tx: Tx, actor: Actor, posting: NewPosting, locked?: Position): Promise<Booked> {
    const position = locked ?? (await this.lock(tx, posting.fundId));
    const { lines, ...head } = posting;
    const [before, ids] = await Promise.all([
      alreadyBooked(tx, posting),
      accountIds(
        tx,
        posting.fundId,
        lines.map(({ account }) => account),
      ),
    ]);
    if (before) return { ...before, isNew: false };
    const beganOn = enteredKinds.has(posting.kind) ? position.beganOn : null;
    refuseFields(valueDateErrors(posting.valueDate, { ...position, closedThrough: null, beganOn }));
    const dates = openValueDate(posting.valueDate, position.closedThrough);
    const entries = lines.map(({ amountMinor }, index) => ({ accountId: ids[index]!, amountMinor }));
    const postingId = await this.book(tx, actor, position, { ...head, ...dates }, entries);
    return { postingId, valueDate: dates.valueDate, isNew: true };
  }

  /** Expenditure of an accepted financial report; nothing is booked when it is zero. */
  async expenditure(tx: Tx, actor: Actor, input: ShareInput & { reportId: string }): Promise<void> {
    if (input.amountMinor === 0n) return;
    await this.post(tx, actor, {
      fundId: input.fundId,
      kind: 'expenditure',
      callerKey: `report:${input.reportId}:${input.organisationId}`,
      valueDate: input.valueDate,
      source: { type: 'report', id: input.reportId },
      lines: shareLines('expenditure', input),
    });
  }

  /** Money that an organisation gives back: available again, and never a release (it would count twice). */
  async refund(
    tx: Tx,
    actor: Actor,
    input: ShareInput & { refundId: string; bankReference?: string },
    locked?: Position,
  ): Promise<void> {
    const posting: NewPosting = {
      fundId: input.fundId,
      kind: 'refund',
      callerKey: `refund:${input.refundId}`,
      valueDate: input.valueDate,
      source: { type: 'refund', id: input.refundId },
      lines: shareLines('refund', input),
      ...(input.bankReference ? { reference: input.bankReference } : {}),
    };
    await this.post(tx, actor, posting, locked);
  }

  /**
   * Books the mirror of a posting, once. By default it counts on the same day, or on the first open day when
   * that day's books are closed; then it names the month that it adjusts. Throws `not-found`, and
   * `posting-not-reversible` for a reversal or what is reversed already.
   */
  async reverse(tx: Tx, actor: Actor, input: ReversalInput): Promise<Booked> {
    const position = await this.lock(tx, input.fundId);
    const old = await readReversible(tx, input.fundId, input.postingId);
    const wanted = input.valueDate ?? old.valueDate;
    const errors = valueDateErrors(wanted, { ...position, closedThrough: null, beganOn: null });
    if (wanted < old.valueDate) {
      errors.push({ pointer: '/valueDate', code: 'day-order-wrong', params: { from: old.valueDate } });
    }
    refuseFields(errors);
    const head: PostingHead = {
      fundId: input.fundId,
      kind: old.kind,
      callerKey: `reversal:${old.id}`,
      valueDate: openValueDate(wanted, position.closedThrough).valueDate,
      adjustsMonth: openValueDate(old.valueDate, position.closedThrough).adjustsMonth,
      source: { type: old.sourceType, id: old.sourceId },
      allocationId: old.allocationId,
      reverses: old.id,
      reason: input.reason,
    };
    const lines = old.lines.map((line) => ({ ...line, amountMinor: BigInt(line.amountMinor) }));
    const postingId = await this.book(tx, actor, position, head, reversedLines(lines));
    await this.events.record(tx, actor, {
      name: 'posting.reversed',
      fundId: input.fundId,
      subject: { type: 'posting', id: old.id },
      payload: { kind: old.kind, reversedBy: postingId, valueDate: head.valueDate },
    });
    return { postingId, valueDate: head.valueDate, isNew: true };
  }

  private async book(
    tx: Tx,
    actor: Actor,
    position: Position,
    head: PostingHead,
    entries: readonly Entry[],
  ): Promise<string> {
    try {
      const id = await insertPosting(tx, actor, this.clock.now(), head, entries);
      if (head.reverses || !neverLessening.has(head.kind))
        await this.tellOverAllocation(tx, actor, head.fundId, position);
      return id;
    } catch (error) {
      throw foreseen(error, position, entries);
    }
  }

  private async tellOverAllocation(tx: Tx, actor: Actor, fundId: string, before: Position): Promise<void> {
    const after = availableMinor(await this.lock(tx, fundId));
    if (after >= 0n || after >= availableMinor(before)) return;
    await this.events.record(tx, actor, {
      name: 'fund.over-allocated',
      fundId,
      subject: { type: 'fund', id: fundId },
      payload: { available: formatMinor(after, before.currency) },
    });
  }
}
