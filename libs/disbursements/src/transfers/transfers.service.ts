import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError, formatMinor, newId, refuseFields } from '#kernel';
import type { Fund } from '#funds';
import { Allocations } from '#funding';
import { brokenConstraint, Database, lockRow, mapConstraints, row, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { Programmes } from '#programmes';
import { Gates, shownGates } from './gates.js';
import { allOpen } from './gates.rules.js';
import { Transfer, TransferTransition } from './transfer.entity.js';
import { handOf, transferAfter, type TransferFacts, type TransferVerb } from './transfers.rules.js';

export interface TransferRequest {
  readonly programmeId: string;
  /** Code of the entity. */
  readonly organisation: string;
  readonly tranche: number;
}

export interface Payment {
  readonly valueDate: Day;
  readonly bankReference: string;
}

type LockedTransfer = Transfer & TransferFacts & { readonly programmeState: string };

type Verb = TransferVerb | 'request';

const eventOf = {
  request: 'transfer.requested',
  approve: 'transfer.approved',
  reject: 'transfer.rejected',
  execute: 'transfer.executed',
} as const;

/**
 * Money on its way from the fund to one entity: requested, approved and executed by three different people.
 */
@Injectable()
export class Transfers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly programmes: Programmes,
    private readonly allocations: Allocations,
    private readonly gates: Gates,
  ) {}

  /**
   * Requests one tranche of one entity; returns the transfer's id. Throws `transfer-already-requested`, and
   * `transfer-gates-closed` with every gate in its facts.
   */
  request(actor: Actor, fund: Fund, request: TransferRequest): Promise<string> {
    return this.database.transaction(async (tx) => {
      const requestedBy = handOf(actor);
      const { programme } = await this.programmes.lockVisible(tx, actor, fund.id, request.programmeId);
      const tranche = await plannedTranche(tx, request);
      const transfer = {
        id: newId(),
        fundId: fund.id,
        programmeId: programme.id,
        organisationId: tranche.organisationId,
        trancheNumber: request.tranche,
        amountMinor: BigInt(tranche.amount),
        state: 'requested' as const,
        requestedBy,
        requestedAt: this.clock.now(),
        version: 1,
      };
      await mapConstraints({ transfer_tranche_once: 'transfer-already-requested' }, () =>
        tx.getRepository(Transfer).insert(transfer),
      );
      await this.requireOpenGates(tx, actor, fund, transfer);
      await this.record(tx, actor, fund, transfer, 'request', null);
      return transfer.id;
    });
  }

  /** A second person, of the agent, agrees. Throws `transfer-same-hands`, `transfer-gates-closed`. */
  async approve(actor: Actor, fund: Fund, id: string, version: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const transfer = await this.lock(tx, actor, fund, id, 'approve', version);
      await this.requireOpenGates(tx, actor, fund, transfer);
      await this.move(tx, actor, fund, transfer, 'approve', {
        state: 'approved',
        approvedBy: handOf(actor),
        approvedAt: this.clock.now(),
      });
    });
  }

  /** The agent declines, for a reason that is kept; the tranche may be requested again. */
  async reject(actor: Actor, fund: Fund, id: string, version: number, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const transfer = await this.lock(tx, actor, fund, id, 'reject', version);
      await this.move(tx, actor, fund, transfer, 'reject', { state: 'rejected' }, reason);
    });
  }

  /**
   * A third person records the payment: cash and reservation move in the same transaction, and the first
   * payment of a programme makes it active from the value date on. Throws what `approve` and
   * `Allocations.settle` throw, and `fields-wrong` when the bank reference was used before.
   */
  async execute(actor: Actor, fund: Fund, id: string, version: number, payment: Payment): Promise<void> {
    await this.database.transaction(async (tx) => {
      const transfer = await this.lock(tx, actor, fund, id, 'execute', version);
      await this.requireOpenGates(tx, actor, fund, transfer);
      await uniqueReference('transfer_bank_reference_once', () =>
        this.move(tx, actor, fund, transfer, 'execute', {
          state: 'executed',
          executedBy: handOf(actor),
          executedAt: this.clock.now(),
          ...payment,
        }),
      );
      const { programmeId, organisationId, amountMinor } = transfer;
      await this.allocations.settle(tx, actor, {
        fundId: fund.id,
        programmeId,
        organisationId,
        amountMinor,
        transferId: id,
        ...payment,
      });
      if (transfer.programmeState === 'signed') {
        await this.programmes.activate(tx, actor, programmeId, payment.valueDate);
      }
    });
  }

  /** Locks the programme, then the transfer, and decides whether this actor may do this to it. */
  private async lock(
    tx: Tx,
    actor: Actor,
    fund: Fund,
    id: string,
    verb: TransferVerb,
    version: number,
  ): Promise<LockedTransfer> {
    const known = await tx.getRepository(Transfer).findOneBy({ id, fundId: fund.id });
    if (!known) throw new DomainError('not-found');
    const { programme } = await this.programmes.lockVisible(tx, actor, fund.id, known.programmeId);
    const transfer = await lockRow(tx, Transfer, { id });
    if (!transfer) throw new DomainError('not-found');
    const facts = { participantIds: programme.participantIds, programmeState: programme.state };
    const locked = Object.assign(transfer, facts);
    transferAfter(actor, locked, verb);
    await requireVersion(tx, transfer, version, { type: 'transfer', id }, actor);
    return locked;
  }

  private async requireOpenGates(
    tx: Tx,
    actor: Actor,
    fund: Fund,
    transfer: Pick<Transfer, 'programmeId' | 'organisationId' | 'trancheNumber' | 'amountMinor'>,
  ): Promise<void> {
    const gates = await this.gates.of(tx, fund, transfer);
    if (allOpen(gates)) return;
    throw new DomainError('transfer-gates-closed', {
      params: { count: gates.filter(({ open }) => !open).length },
      facts: { gates: shownGates(gates, actor.language) },
    });
  }

  private async move(
    tx: Tx,
    actor: Actor,
    fund: Fund,
    transfer: Transfer,
    verb: TransferVerb,
    change: Partial<Transfer> & Pick<Transfer, 'state'>,
    reason: string | null = null,
  ): Promise<void> {
    const { id, version } = transfer;
    await tx.getRepository(Transfer).update({ id }, { ...change, version: version + 1 });
    await this.record(tx, actor, fund, { ...transfer, ...change }, verb, transfer.state, reason);
  }

  private async record(
    tx: Tx,
    actor: Actor,
    fund: Fund,
    transfer: Pick<Transfer, 'id' | 'state' | 'programmeId' | 'organisationId'> &
      Pick<Transfer, 'trancheNumber' | 'amountMinor'> & { valueDate?: Day | null },
    verb: Verb,
    fromState: Transfer['state'] | null,
    reason: string | null = null,
  ): Promise<void> {
    const { id, programmeId, organisationId, trancheNumber: tranche, state: toState } = transfer;
    const moved = { transferId: id, verb, fromState, toState, reason };
    await tx
      .getRepository(TransferTransition)
      .insert({ id: newId(), ...moved, actorId: handOf(actor), at: this.clock.now() });
    const amount = formatMinor(transfer.amountMinor, fund.currency);
    const paid = transfer.valueDate ? { valueDate: transfer.valueDate } : {};
    await this.events.record<(typeof eventOf)[Verb]>(tx, actor, {
      name: eventOf[verb],
      fundId: fund.id,
      subject: { type: 'transfer', id },
      payload: { programmeId, organisationId, tranche, amount, ...paid },
    });
  }
}

async function plannedTranche(tx: Tx, request: TransferRequest) {
  const tranche = await row<{ organisationId: string; amount: string }>(
    tx,
    `SELECT t.organisation_id AS "organisationId", t.amount_minor::text AS amount
       FROM tranche t JOIN organisation o ON o.id = t.organisation_id
      WHERE t.programme_id = $1 AND o.code = $2 AND t.number = $3`,
    [request.programmeId, request.organisation, request.tranche],
  );
  if (!tranche) refuseFields([{ pointer: '/tranche', code: 'tranche-not-planned' }]);
  return tranche!;
}

/** Runs a write and tells a used bank reference as what is wrong with that field. */
export async function uniqueReference<T>(constraint: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (brokenConstraint(error) !== constraint) throw error;
    throw new DomainError('fields-wrong', {
      errors: [{ pointer: '/bankReference', code: 'bank-reference-taken' }],
    });
  }
}
