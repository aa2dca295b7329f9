import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError, formatMinor, refuseFields } from '#kernel';
import { type Fund } from '#funds';
import { Database, row, rows, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { findContributor } from '../documents/contributors.js';
import { type DocumentState, requireAgent, requireReversible } from '../documents/documents.rules.js';
import { Earmarks } from '../earmarks/earmarks.service.js';
import { identifyLines } from '../ledger/ledger.rules.js';
import { Ledger } from '../ledger/ledger.service.js';
import { knownInstalments, takeBack, writeParts } from './application-rows.js';
import { type NewApplication, partsOf } from './applications.rules.js';

interface LockedDeposit {
  id: string;
  state: DocumentState;
  version: number;
  contributorId: string | null;
  currency: string;
  amount: string;
  left: string;
  valueDate: Day;
}

export interface DepositKey {
  readonly id: string;
  readonly version: number;
}

/** What becomes of a deposit after it came: whose it is, and which instalments and lines it pays. */
@Injectable()
export class Applications {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly ledger: Ledger,
    private readonly earmarks: Earmarks,
  ) {}

  /**
   * Says whose an unidentified deposit is. Throws `not-found`, `version-stale`, `deposit-identified-already`,
   * `transition-not-possible`, `fields-wrong`.
   */
  async identify(actor: Actor, fund: Fund, deposit: DepositKey, contributor: string): Promise<void> {
    await this.change(actor, fund, deposit, async (tx, found) => {
      if (found.contributorId) throw new DomainError('deposit-identified-already');
      const { id, errors } = await findContributor(tx, contributor);
      refuseFields(errors);
      await this.identifyLocked(tx, actor, fund, found, id!);
    });
  }

  /**
   * Applies a deposit to instalments and contribution lines, in part or across several. One that nobody knew
   * whose it is gets the contributor of the agreement. Throws `not-found`, `version-stale`,
   * `transition-not-possible`, `fields-wrong`.
   */
  async apply(actor: Actor, fund: Fund, deposit: DepositKey, given: NewApplication): Promise<void> {
    await this.change(actor, fund, deposit, (tx, found) => this.applyLocked(tx, actor, fund, found, given));
  }

  /** Applies a deposit that was just recorded in this transaction. Throws `fields-wrong`. */
  async applyNew(tx: Tx, actor: Actor, fund: Fund, id: string, given: NewApplication): Promise<void> {
    await this.applyLocked(tx, actor, fund, await this.lockDeposit(tx, fund, id), given, '/application');
  }

  /** Takes back a part that was applied wrongly; its money can be applied anew. Throws `fields-wrong`. */
  async takeBack(
    actor: Actor,
    fund: Fund,
    deposit: DepositKey,
    { application, reason }: { application: string; reason: string },
  ): Promise<void> {
    await this.change(actor, fund, deposit, async (tx, found) => {
      // It was never for that instalment: taking it back counts from the day on which it was counted.
      const back = { depositId: found.id, application, on: found.valueDate, reason };
      const amount = await takeBack(tx, actor, this.clock.now(), back);
      if (amount === null) {
        refuseFields([{ pointer: '/application', code: 'application-unknown' }]);
      }
      await this.record(tx, actor, fund, found, 'deposit.application-reversed', BigInt(amount!));
    });
  }

  /** Takes back all that is applied of a deposit that is reversed; within the reversal. */
  async takeBackAll(
    tx: Tx,
    actor: Actor,
    deposit: { id: string; valueDate: Day; reason: string },
  ): Promise<void> {
    const back = { depositId: deposit.id, application: null, on: deposit.valueDate, reason: deposit.reason };
    await takeBack(tx, actor, this.clock.now(), back);
  }

  private async change(
    actor: Actor,
    fund: Fund,
    deposit: DepositKey,
    work: (tx: Tx, found: LockedDeposit) => Promise<void>,
  ): Promise<void> {
    requireAgent(actor, fund.id);
    await this.database.transaction(async (tx) => {
      await this.ledger.lock(tx, fund.id);
      const found = await this.lockDeposit(tx, fund, deposit.id);
      await requireVersion(tx, found, deposit.version, { type: 'deposit', id: deposit.id }, actor);
      requireReversible(found.state);
      await work(tx, found);
      await rows(tx, 'UPDATE deposit SET version = version + 1 WHERE id = $1', [deposit.id]);
      // The money has another earmark now, or is money that may be drawn for the first time.
      await this.earmarks.follow(tx, actor, fund.id);
    });
  }

  private async applyLocked(
    tx: Tx,
    actor: Actor,
    fund: Fund,
    deposit: LockedDeposit,
    given: NewApplication,
    root = '',
  ): Promise<void> {
    const known = await knownInstalments(tx, fund, given.parts);
    const { contributorId, currency } = deposit;
    const leftMinor = BigInt(deposit.left);
    const { parts, ...found } = partsOf({ contributorId, currency, leftMinor }, given, known, root);
    refuseFields(found.errors);
    if (!contributorId) await this.identifyLocked(tx, actor, fund, deposit, found.contributorId!);
    const { today } = await this.ledger.lock(tx, fund.id);
    const now = this.clock.now();
    await writeParts(tx, actor, { depositId: deposit.id, on: today, at: now }, parts);
    const total = parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
    const identified = { ...deposit, contributorId: found.contributorId };
    await this.record(tx, actor, fund, identified, 'deposit.applied', total);
  }

  /** Moves the money from those unknown to the contributor, on the deposit's day if its books are open. */
  private async identifyLocked(
    tx: Tx,
    actor: Actor,
    fund: Fund,
    deposit: LockedDeposit,
    contributorId: string,
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE deposit SET contributor_id = $2, identified_by = $3, identified_at = $4 WHERE id = $1`,
      [deposit.id, contributorId, actor.personId, this.clock.now()],
    );
    await this.ledger.post(tx, actor, {
      fundId: fund.id,
      kind: 'identify',
      callerKey: `deposit:${deposit.id}:identify`,
      valueDate: deposit.valueDate,
      source: { type: 'deposit', id: deposit.id },
      lines: identifyLines(contributorId, BigInt(deposit.amount)),
    });
    await this.events.record(tx, actor, {
      name: 'deposit.identified',
      fundId: fund.id,
      subject: { type: 'deposit', id: deposit.id },
      payload: { contributorId, amount: formatMinor(deposit.amount, fund.currency) },
    });
  }

  private async record(
    tx: Tx,
    actor: Actor,
    fund: Fund,
    deposit: LockedDeposit,
    name: 'deposit.applied' | 'deposit.application-reversed',
    minor: bigint,
  ): Promise<void> {
    await this.events.record(tx, actor, {
      name,
      fundId: fund.id,
      subject: { type: 'deposit', id: deposit.id },
      payload: {
        contributorId: deposit.contributorId!,
        donorAmount: `${deposit.currency} ${formatMinor(minor, deposit.currency)}`,
      },
    });
  }

  private async lockDeposit(tx: Tx, fund: Fund, id: string): Promise<LockedDeposit> {
    const found = await row<LockedDeposit>(
      tx,
      `SELECT id, state, version, contributor_id AS "contributorId", currency, amount_minor AS amount,
              donor_amount_minor - applied_minor AS left, value_date AS "valueDate"
         FROM deposit WHERE id = $1 AND fund_id = $2 FOR UPDATE`,
      [id, fund.id],
    );
    if (!found) throw new DomainError('not-found');
    return found;
  }
}
