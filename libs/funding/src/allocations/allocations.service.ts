import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  type Day,
  DomainError,
  formatMinor,
  newId,
  refuseFields,
  sumMinor,
} from '#kernel';
import { row, rows, type Tx } from '#platform/database';
import { Events } from '#platform/events';
import { shareLines, valueDateErrors } from '../ledger/ledger.rules.js';
import { Ledger, type NewPosting, type ShareInput } from '../ledger/ledger.service.js';
import { Earmarks } from '../earmarks/earmarks.service.js';
import { earlyErrors, type OpenLine, takeFrom } from './allocations.rules.js';

export interface Reservation {
  readonly fundId: string;
  readonly programmeId: string;
  readonly decisionId: string;
  readonly valueDate: Day;
  /** The programme's thematic area on the day of the decision, for the breakdown by area. */
  readonly primaryArea?: string | null;
  readonly lines: readonly { readonly organisationId: string; readonly amountMinor: bigint }[];
}

export interface Release {
  readonly programmeId: string;
  /** Without it, all allocations of the programme. */
  readonly allocationId?: string;
  /** Without it, all organisations of the programme. */
  readonly organisationId?: string;
  /** Without it, all that is open. */
  readonly amountMinor?: bigint;
  readonly reason: string;
  readonly valueDate: Day;
}

type DatedLine = OpenLine & { readonly reservedOn: Day };

export type Settlement = ShareInput & { readonly transferId: string; readonly bankReference: string };

/** Money set aside for programmes: never more than is available, whoever asks at the same time. */
@Injectable()
export class Allocations {
  constructor(
    private readonly ledger: Ledger,
    private readonly earmarks: Earmarks,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /**
   * Reserves an amount per organisation for a programme, once per decision. Throws
   * `allocation-exceeds-available` (409) with `requested` and `available`, decided by the database under the
   * lock of the fund's position, and `earmarks-unmatched` when no money may pay it.
   */
  async reserve(tx: Tx, actor: Actor, reservation: Reservation): Promise<{ allocationId: string }> {
    const { fundId, programmeId, decisionId, valueDate, lines } = reservation;
    refuseFields(
      lines.flatMap(({ amountMinor }, index) =>
        amountMinor > 0n
          ? []
          : [{ pointer: `/amounts/${index}/amount`, code: 'amount-not-positive' as const }],
      ),
    );
    if (lines.length === 0)
      refuseFields([{ pointer: '/amounts', code: 'too-few-items', params: { min: 1 } }]);
    const position = await this.ledger.lock(tx, fundId);
    const allocationId = newId();
    const isNew = await this.open(tx, allocationId, reservation);
    if (isNew !== allocationId) return { allocationId: isNew };
    const posting: NewPosting = {
      fundId,
      kind: 'reserve',
      callerKey: `allocation:${allocationId}`,
      valueDate,
      source: { type: 'decision', id: decisionId },
      allocationId,
      lines: lines.flatMap((line) => shareLines('reserve', { programmeId, ...line })),
    };
    await this.ledger.post(tx, actor, posting, position);
    await this.earmarks.cover(tx, actor, fundId, allocationId);
    const amount = formatMinor(sumMinor(lines.map(({ amountMinor }) => amountMinor)), position.currency);
    await this.events.record(tx, actor, {
      name: 'allocation.reserved',
      fundId,
      subject: { type: 'allocation', id: allocationId },
      payload: { programmeId, decisionId, amount, valueDate },
    });
    return { allocationId };
  }

  /**
   * Pays an executed transfer: cash to the organisation, its reservation settled by the same amount, oldest
   * allocation first; once per transfer. Throws `settlement-exceeds-reserved`, `cash-insufficient`, and
   * `fields-wrong` for a day in the future, in closed books or before the money was reserved.
   */
  async settle(tx: Tx, actor: Actor, settlement: Settlement): Promise<void> {
    const { fundId, programmeId, organisationId, transferId, valueDate, amountMinor } = settlement;
    const position = await this.ledger.lock(tx, fundId);
    const { currency } = position;
    const head = { fundId, valueDate, source: { type: 'transfer', id: transferId } };
    const payment: NewPosting = {
      ...head,
      kind: 'transfer',
      callerKey: `transfer:${transferId}`,
      reference: settlement.bankReference,
      lines: shareLines('transfer', settlement),
    };
    const paid = await this.ledger.post(tx, actor, payment, position);
    if (!paid.isNew) return;
    const open = await this.openLines(tx, programmeId, organisationId);
    const parts = takeFrom(open, amountMinor);
    if (!parts) {
      throw tooMuch(
        'settlement-exceeds-reserved',
        amountMinor,
        sumMinor(open.map((l) => l.openMinor)),
        currency,
      );
    }
    refuseFields([
      ...valueDateErrors(valueDate, position),
      ...earlyErrors(valueDate, parts.at(-1)?.reservedOn ?? null),
    ]);
    await this.earmarks.drawFor(tx, fundId, parts);
    for (const { allocationId, openMinor } of parts) {
      await this.ledger.post(tx, actor, {
        ...head,
        kind: 'settle',
        callerKey: `transfer:${transferId}:${allocationId}`,
        allocationId,
        lines: shareLines('settle', { programmeId, organisationId, amountMinor: openMinor }),
      });
    }
  }

  /**
   * Gives back what is reserved and not settled, latest allocation first. Nothing happens when nothing is
   * open. Throws `release-exceeds-open` when the amount is more than what is open.
   */
  async release(tx: Tx, actor: Actor, release: Release): Promise<void> {
    const { programmeId, organisationId, reason, valueDate } = release;
    const of = await row<{ fundId: string }>(
      tx,
      'SELECT fund_id AS "fundId" FROM allocation WHERE programme_id = $1 LIMIT 1',
      [programmeId],
    );
    if (!of) return;
    const { fundId } = of;
    const { currency } = await this.ledger.lock(tx, fundId);
    const lines = await this.openLines(tx, programmeId, organisationId);
    const open = lines
      .filter(({ allocationId }) => allocationId === (release.allocationId ?? allocationId))
      .reverse();
    const openMinor = sumMinor(open.map((line) => line.openMinor));
    const parts = takeFrom(open, release.amountMinor ?? openMinor);
    if (!parts) throw tooMuch('release-exceeds-open', release.amountMinor ?? 0n, openMinor, currency);
    for (const allocationId of new Set(parts.map((part) => part.allocationId))) {
      const own = parts.filter((part) => part.allocationId === allocationId);
      await this.ledger.post(tx, actor, {
        fundId,
        kind: 'release',
        callerKey: `release:${newId()}`,
        valueDate,
        source: { type: 'allocation', id: allocationId },
        allocationId,
        reason,
        lines: own.flatMap((line) =>
          shareLines('release', {
            programmeId,
            organisationId: line.organisationId,
            amountMinor: line.openMinor,
          }),
        ),
      });
      const amount = formatMinor(sumMinor(own.map((line) => line.openMinor)), currency);
      await this.events.record(tx, actor, {
        name: 'allocation.released',
        fundId,
        subject: { type: 'allocation', id: allocationId },
        payload: { programmeId, amount, valueDate },
      });
    }
    await this.earmarks.rematch(tx, fundId);
  }

  /** Writes the allocation with empty lines; the id of the one that the decision made before, if it did. */
  private async open(tx: Tx, allocationId: string, reservation: Reservation): Promise<string> {
    const { fundId, programmeId, decisionId, valueDate, lines } = reservation;
    const made = await row<{ id: string }>(
      tx,
      `INSERT INTO allocation (id, fund_id, programme_id, decision_id, primary_area, value_date, reserved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT ON CONSTRAINT allocation_once_per_decision DO NOTHING RETURNING id`,
      [
        allocationId,
        fundId,
        programmeId,
        decisionId,
        reservation.primaryArea ?? null,
        valueDate,
        this.clock.now(),
      ],
    );
    if (!made) {
      const before = await row<{ id: string }>(
        tx,
        'SELECT id FROM allocation WHERE programme_id = $1 AND decision_id = $2',
        [programmeId, decisionId],
      );
      return before!.id;
    }
    await rows(
      tx,
      `INSERT INTO allocation_line (allocation_id, organisation_id)
       SELECT DISTINCT $1::uuid, organisation_id FROM unnest($2::uuid[]) AS organisation_id`,
      [allocationId, lines.map(({ organisationId }) => organisationId)],
    );
    return allocationId;
  }

  /** What is open of a programme's reservations, oldest allocation first. The fund's position is locked. */
  private async openLines(tx: Tx, programmeId: string, organisationId?: string): Promise<DatedLine[]> {
    const found = await rows<Omit<DatedLine, 'openMinor'> & { open: string }>(
      tx,
      `SELECT l.allocation_id AS "allocationId", l.organisation_id AS "organisationId",
              a.value_date AS "reservedOn", l.reserved_minor - l.settled_minor - l.released_minor AS open
         FROM allocation_line l JOIN allocation a ON a.id = l.allocation_id
        WHERE a.programme_id = $1 AND ($2::uuid IS NULL OR l.organisation_id = $2)
        ORDER BY a.reserved_at, a.id, l.organisation_id`,
      [programmeId, organisationId ?? null],
    );
    return found.map(({ open, ...line }) => ({ ...line, openMinor: BigInt(open) }));
  }
}

function tooMuch(
  code: 'settlement-exceeds-reserved' | 'release-exceeds-open',
  requested: bigint,
  open: bigint,
  currency: string,
): DomainError {
  const facts = { requested: formatMinor(requested, currency), open: formatMinor(open, currency) };
  return new DomainError(code, { params: facts, facts });
}
