import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError, formatMinor, newId, refuseFields, share } from '#kernel';
import { type Fund, Funds } from '#funds';
import { brokenConstraint, Database, rows, type Tx } from '#platform/database';
import { Events } from '#platform/events';
import type { NewApplication } from '../applications/applications.rules.js';
import { Applications } from '../applications/applications.service.js';
import { costLines, depositLines, type Position, valueDateErrors } from '../ledger/ledger.rules.js';
import { Earmarks } from '../earmarks/earmarks.service.js';
import { Ledger, type NewPosting } from '../ledger/ledger.service.js';
import { converted } from '../rates/rates.rules.js';
import { ExchangeRates } from '../rates/rates.service.js';
import { findContributor } from './contributors.js';
import {
  currencyErrors,
  depositErrors,
  documentTables,
  entryLines,
  type EntryKind,
  type EntryType,
  requireAgent,
  worthErrors,
} from './documents.rules.js';
import { type DepositRate, heldRate, type StatedRate, statedRateErrors } from './stated-rate.rules.js';

export interface NewDeposit extends StatedRate {
  /** Left out while nobody knows whose the money is. */
  readonly contributor?: string | null;
  /** Gross, in minor units of the deposit's currency. */
  readonly amountMinor: bigint;
  /** What banks kept on the way, in the fund's currency. */
  readonly bankChargeMinor: bigint;
  /** The contributor's currency; the fund's own unless given. */
  readonly currency?: string;
  readonly valueDate: Day;
  readonly bankReference: string;
  /** Who sent the money as the bank tells it: a trace to an unidentified contributor. */
  readonly remitter?: string;
  /** What the deposit pays, if that is known already. */
  readonly application?: NewApplication;
}

export interface NewEntry {
  readonly kind: EntryKind;
  readonly amountMinor: bigint;
  readonly currency?: string;
  readonly valueDate: Day;
  readonly bankReference: string;
  readonly description: string;
}

/** A deposit as it was written, ready to be posted. */
interface BookedDeposit extends Pick<NewDeposit, 'bankChargeMinor' | 'valueDate' | 'bankReference'> {
  readonly id: string;
  readonly contributorId: string | null;
  readonly amountMinor: bigint;
  readonly feeMinor: bigint;
  readonly rate: string;
  readonly tableRate: string | null;
}

const entryEvents = {
  income: 'income.recorded',
  'bank-charge': 'bank-charge.recorded',
  'direct-cost': 'direct-cost.recorded',
} as const;

/** What deposits are valued and applied with. */
@Injectable()
export class DepositGround {
  constructor(
    readonly funds: Funds,
    readonly rates: ExchangeRates,
    readonly applications: Applications,
  ) {}
}

/** What the administrative agent enters from the fund's bank statements; each is posted as it is entered. */
@Injectable()
export class Documents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly ledger: Ledger,
    private readonly earmarks: Earmarks,
    private readonly ground: DepositGround,
  ) {}

  /**
   * Records a deposit, converts it at the United Nations rate of its value date (or one stated with a reason)
   * and takes the agent's fee at the rate of that day, each rounded once, half away from zero (domain,
   * Money). With an application it pays its instalments too. Throws `not-allowed`, `fields-wrong`; then
   * nothing is posted.
   */
  async recordDeposit(actor: Actor, fund: Fund, deposit: NewDeposit): Promise<string> {
    requireAgent(actor, fund.id);
    const { agentFeeBasisPoints } = await this.ground.funds.settings(fund, { day: deposit.valueDate });
    return this.database.transaction(async (tx) => {
      const position = await this.ledger.lock(tx, fund.id);
      const value = await this.valued(tx, fund, deposit, position, agentFeeBasisPoints);
      const id = newId();
      const feeMinor = share(value.amountMinor, agentFeeBasisPoints);
      await this.once(() =>
        rows(
          tx,
          `INSERT INTO deposit (id, fund_id, contributor_id, amount_minor, bank_charge_minor, agent_fee_minor,
                                agent_fee_basis_points, value_date, bank_reference, recorded_by, recorded_at,
                                currency, donor_amount_minor, rate, rate_on, rate_source, remitter,
                                rate_reason, table_rate, table_rate_on)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                   $18, $19, $20)`,
          [
            ...[id, fund.id, value.contributorId, value.amountMinor, deposit.bankChargeMinor, feeMinor],
            ...[agentFeeBasisPoints, deposit.valueDate, deposit.bankReference.trim()],
            ...[actor.personId, this.clock.now(), value.currency, deposit.amountMinor],
            ...[value.rate, value.rateOn, value.rateSource, deposit.remitter?.trim() || null],
            ...[value.rateReason, value.tableRate, value.tableRateOn],
          ],
        ),
      );
      await this.postDeposit(tx, actor, fund, { ...deposit, ...value, id, feeMinor }, position);
      if (deposit.application) {
        await this.ground.applications.applyNew(tx, actor, fund, id, deposit.application);
      }
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

  private async postDeposit(tx: Tx, actor: Actor, fund: Fund, deposit: BookedDeposit, locked: Position) {
    const { id, contributorId, amountMinor, feeMinor, valueDate } = deposit;
    const head = { fundId: fund.id, valueDate, source: { type: 'deposit', id } };
    const received: NewPosting = {
      ...head,
      kind: 'deposit',
      callerKey: `deposit:${id}`,
      reference: deposit.bankReference.trim(),
      lines: depositLines(contributorId, amountMinor, deposit.bankChargeMinor),
    };
    await this.ledger.post(tx, actor, received, locked);
    if (feeMinor > 0n) {
      const charged = { kind: 'agent-fee', callerKey: `deposit:${id}:fee` } as const;
      await this.ledger.post(tx, actor, { ...head, ...charged, lines: costLines('agent-fee', feeMinor) });
    }
    await this.events.record(tx, actor, {
      name: 'deposit.recorded',
      fundId: fund.id,
      subject: { type: 'deposit', id },
      payload: {
        ...{ contributorId, amount: formatMinor(amountMinor, fund.currency), valueDate },
        ...(deposit.tableRate ? { rate: deposit.rate, tableRate: deposit.tableRate } : {}),
      },
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
    await this.ledger.post(tx, actor, {
      fundId: fund.id,
      kind,
      callerKey: `${type}:${id}`,
      valueDate,
      source: { type, id },
      reference: entry.bankReference.trim(),
      lines: entryLines(kind, amountMinor),
    });
    await this.events.record(tx, actor, {
      name: entryEvents[type],
      fundId: fund.id,
      subject: { type, id },
      payload: { kind, amount: formatMinor(amountMinor, fund.currency), valueDate },
    });
  }

  /** Checks the deposit as a whole; what it is worth in the fund's currency, and whose it is. */
  private async valued(
    tx: Tx,
    fund: Fund,
    deposit: NewDeposit,
    position: Position,
    feeBasisPoints: number,
  ): Promise<DepositRate & { amountMinor: bigint; currency: string; contributorId: string | null }> {
    const { contributor, currency = fund.currency, valueDate } = deposit;
    const known = contributor ? await findContributor(tx, contributor) : { id: null, errors: [] };
    const amountErrors = (minor: bigint) => depositErrors(minor, deposit.bankChargeMinor, feeBasisPoints);
    refuseFields([
      ...known.errors,
      ...(currency === fund.currency ? amountErrors(deposit.amountMinor) : []),
      ...valueDateErrors(valueDate, position),
      ...statedRateErrors(deposit, currency, fund.currency),
    ]);
    const table = await this.ground.rates.of(fund, currency, valueDate, { tx });
    const { rate, errors } = heldRate(deposit, table, valueDate);
    refuseFields(errors);
    const amountMinor = converted(deposit.amountMinor, currency, rate.rate, fund.currency);
    refuseFields([...worthErrors(amountMinor), ...amountErrors(amountMinor)]);
    return { ...rate, amountMinor, currency, contributorId: known.id };
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
