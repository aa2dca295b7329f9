import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError, formatMinor, newId, refuseFields, share } from '#kernel';
import { type Fund, Funds } from '#funds';
import { brokenConstraint, Database, row, rows, type Tx } from '#platform/database';
import { Events } from '#platform/events';
import {
  costLines,
  depositLines,
  incomeLines,
  type Position,
  valueDateErrors,
} from '../ledger/ledger.rules.js';
import { Earmarks } from '../earmarks/earmarks.service.js';
import { Ledger } from '../ledger/ledger.service.js';
import {
  currencyErrors,
  depositErrors,
  documentTables,
  type EntryKind,
  type EntryType,
  requireAgent,
} from './documents.rules.js';

export interface NewDeposit {
  readonly contributor: string;
  readonly amountMinor: bigint;
  readonly bankChargeMinor: bigint;
  readonly currency?: string;
  readonly valueDate: Day;
  readonly bankReference: string;
}

export interface NewEntry {
  readonly kind: EntryKind;
  readonly amountMinor: bigint;
  readonly currency?: string;
  readonly valueDate: Day;
  readonly bankReference: string;
  readonly description: string;
}

const entryEvents = {
  income: 'income.recorded',
  'bank-charge': 'bank-charge.recorded',
  'direct-cost': 'direct-cost.recorded',
} as const;

/** What the administrative agent enters from the fund's bank statements; each is posted as it is entered. */
@Injectable()
export class Documents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly ledger: Ledger,
    private readonly earmarks: Earmarks,
  ) {}

  /**
   * Records a deposit and takes the agent's fee at the rate of its value date, rounded once, half away from
   * zero (domain, Money). Throws `not-allowed`, `fields-wrong`.
   */
  async recordDeposit(actor: Actor, fund: Fund, deposit: NewDeposit): Promise<string> {
    requireAgent(actor, fund.id);
    const { agentFeeBasisPoints } = await this.funds.settings(fund, { day: deposit.valueDate });
    const feeMinor = share(deposit.amountMinor, agentFeeBasisPoints);
    return this.database.transaction(async (tx) => {
      const position = await this.ledger.lock(tx, fund.id);
      const contributorId = await this.contributor(tx, deposit, position);
      const id = newId();
      await this.once(() =>
        rows(
          tx,
          `INSERT INTO deposit (id, fund_id, contributor_id, amount_minor, bank_charge_minor, agent_fee_minor,
                                agent_fee_basis_points, value_date, bank_reference, recorded_by, recorded_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
          [
            ...[id, fund.id, contributorId, deposit.amountMinor, deposit.bankChargeMinor, feeMinor],
            ...[agentFeeBasisPoints, deposit.valueDate, deposit.bankReference.trim()],
            ...[actor.personId, this.clock.now()],
          ],
        ),
      );
      await this.postDeposit(tx, actor, fund, { ...deposit, id, contributorId, feeMinor });
      await this.earmarks.follow(tx, actor, fund.id);
      return id;
    });
  }

  /** Records income, a bank charge or a direct cost of the secretariat. Throws as `recordDeposit`. */
  recordEntry(actor: Actor, fund: Fund, type: EntryType, entry: NewEntry): Promise<string> {
    requireAgent(actor, fund.id);
    return this.database.transaction(async (tx) => {
      const position = await this.ledger.lock(tx, fund.id);
      refuseFields([
        ...valueDateErrors(entry.valueDate, position),
        ...currencyErrors(entry.currency, position.currency),
      ]);
      const id = newId();
      await this.once(() =>
        rows(
          tx,
          `INSERT INTO ${documentTables[type]} (id, fund_id, kind, amount_minor, value_date, bank_reference,
                                                description, recorded_by, recorded_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            ...[id, fund.id, entry.kind, entry.amountMinor, entry.valueDate, entry.bankReference.trim()],
            ...[entry.description.trim(), actor.personId, this.clock.now()],
          ],
        ),
      );
      await this.postEntry(tx, actor, fund, type, { ...entry, id });
      await this.earmarks.follow(tx, actor, fund.id);
      return id;
    });
  }

  private async postDeposit(
    tx: Tx,
    actor: Actor,
    fund: Fund,
    deposit: NewDeposit & { id: string; contributorId: string; feeMinor: bigint },
  ): Promise<void> {
    const { id, contributorId, amountMinor, feeMinor, valueDate } = deposit;
    const head = { fundId: fund.id, valueDate, source: { type: 'deposit', id } };
    await this.ledger.post(tx, actor, {
      ...head,
      kind: 'deposit',
      callerKey: `deposit:${id}`,
      reference: deposit.bankReference.trim(),
      lines: depositLines(contributorId, amountMinor, deposit.bankChargeMinor),
    });
    if (feeMinor > 0n) {
      const lines = costLines('agent-fee', feeMinor);
      await this.ledger.post(tx, actor, {
        ...head,
        kind: 'agent-fee',
        callerKey: `deposit:${id}:fee`,
        lines,
      });
    }
    await this.events.record(tx, actor, {
      name: 'deposit.recorded',
      fundId: fund.id,
      subject: { type: 'deposit', id },
      payload: { contributorId, amount: formatMinor(amountMinor, fund.currency), valueDate },
    });
  }

  private async postEntry(
    tx: Tx,
    actor: Actor,
    fund: Fund,
    type: EntryType,
    entry: NewEntry & { id: string },
  ): Promise<void> {
    const { id, kind, amountMinor, valueDate } = entry;
    const isIncome = kind === 'interest' || kind === 'other-income';
    await this.ledger.post(tx, actor, {
      fundId: fund.id,
      kind,
      callerKey: `${type}:${id}`,
      valueDate,
      source: { type, id },
      reference: entry.bankReference.trim(),
      lines: isIncome ? incomeLines(amountMinor) : costLines(kind, amountMinor),
    });
    await this.events.record(tx, actor, {
      name: entryEvents[type],
      fundId: fund.id,
      subject: { type, id },
      payload: { kind, amount: formatMinor(amountMinor, fund.currency), valueDate },
    });
  }

  /** Checks the deposit as a whole and returns its contributor's id. */
  private async contributor(tx: Tx, deposit: NewDeposit, position: Position): Promise<string> {
    const code = deposit.contributor;
    const found = await row<{ id: string }>(tx, 'SELECT id FROM organisation WHERE code = $1 AND active', [
      code,
    ]);
    refuseFields([
      ...(found ? [] : [{ pointer: '/contributor', code: 'contributor-unknown' as const, params: { code } }]),
      ...depositErrors(deposit.amountMinor, deposit.bankChargeMinor),
      ...currencyErrors(deposit.currency, position.currency),
      ...valueDateErrors(deposit.valueDate, position),
    ]);
    return found!.id;
  }

  private async once<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!brokenConstraint(error)?.endsWith('_bank_reference_unique')) throw error;
      throw new DomainError('fields-wrong', {
        errors: [{ pointer: '/bankReference', code: 'bank-reference-taken' }],
      });
    }
  }
}
