import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError, formatMinor, newId, refuseFields } from '#kernel';
import { type Fund } from '#funds';
import { Database, mapFieldConstraints, row, rows, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { findContributor } from '../documents/contributors.js';
import { requireAgent } from '../documents/documents.rules.js';
import { Ledger } from '../ledger/ledger.service.js';
import { converted, readAmount } from '../rates/rates.rules.js';
import { ExchangeRates } from '../rates/rates.service.js';
import { pledgeDayErrors, type PledgeState } from './pledges.rules.js';

export interface NewPledge {
  readonly contributor: string;
  /** The agent's own number, unique in the fund. */
  readonly number: string;
  /** The fund's own unless given. */
  readonly currency?: string;
  /** Decimal text with as many decimals as the currency has. */
  readonly amount: string;
  readonly announcedOn: Day;
  readonly expectedOn?: Day | null;
  readonly note?: string;
}

/** What contributors announced: kept apart from what they signed and from what they paid. */
@Injectable()
export class Pledges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly ledger: Ledger,
    private readonly rates: ExchangeRates,
  ) {}

  /**
   * Records a pledge, valued at the rate of the day on which it was announced. Throws `not-allowed`,
   * `fields-wrong`.
   */
  async record(actor: Actor, fund: Fund, given: NewPledge): Promise<string> {
    requireAgent(actor, fund.id);
    const { announcedOn, expectedOn = null, currency = fund.currency } = given;
    return this.database.transaction(async (tx) => {
      const position = await this.ledger.lock(tx, fund.id);
      const contributor = await findContributor(tx, given.contributor);
      const { minor, errors } = readAmount(given.amount, currency, '/amount');
      refuseFields([...contributor.errors, ...errors, ...pledgeDayErrors(announcedOn, expectedOn, position)]);
      const rate = await this.rates.of(fund, currency, announcedOn, { tx });
      const valueMinor = converted(minor, currency, rate.rate, fund.currency);
      const id = newId();
      const taken = { pointer: '/number', code: 'pledge-number-taken' } as const;
      await mapFieldConstraints({ pledge_number_unique: taken }, () =>
        rows(
          tx,
          `INSERT INTO pledge (id, fund_id, contributor_id, number, currency, amount_minor, usd_minor, rate,
                               rate_on, rate_source, announced_on, expected_on, note, recorded_by,
                               recorded_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
          [
            ...[id, fund.id, contributor.id, given.number.trim(), currency, minor, valueMinor],
            ...[rate.rate, rate.rateOn, rate.rateSource, announcedOn, expectedOn, given.note?.trim() ?? ''],
            ...[actor.personId, this.clock.now()],
          ],
        ),
      );
      await this.events.record(tx, actor, {
        name: 'pledge.recorded',
        fundId: fund.id,
        subject: { type: 'pledge', id },
        payload: {
          contributorId: contributor.id!,
          donorAmount: `${currency} ${formatMinor(minor, currency)}`,
          announcedOn,
        },
      });
      return id;
    });
  }

  /**
   * Withdraws what no agreement settles of a pledge, for a recorded reason. Throws `not-found`,
   * `version-stale`, `transition-not-possible`, `fields-wrong`.
   */
  async withdraw(
    actor: Actor,
    fund: Fund,
    pledge: { id: string; version: number },
    { reason, withdrawnOn }: { reason: string; withdrawnOn?: Day },
  ): Promise<void> {
    requireAgent(actor, fund.id);
    await this.database.transaction(async (tx) => {
      const { today } = await this.ledger.lock(tx, fund.id);
      const found = await this.lockPledge(tx, fund, pledge.id);
      const subject = { type: 'pledge', id: pledge.id };
      await requireVersion(tx, found, pledge.version, subject, actor);
      if (found.state !== 'announced') {
        throw new DomainError('transition-not-possible', { params: { state: found.state } });
      }
      const day = withdrawnOn ?? today;
      const pointer = '/withdrawnOn';
      refuseFields([
        ...(day > today ? [{ pointer, code: 'day-in-future' as const, params: { today } }] : []),
        ...(day < found.announcedOn
          ? [{ pointer, code: 'day-order-wrong' as const, params: { from: found.announcedOn } }]
          : []),
      ]);
      await rows(
        tx,
        `UPDATE pledge SET state = 'withdrawn', withdrawn_on = $2, withdrawn_by = $3, withdrawn_at = $4,
                           withdrawal_reason = $5, version = version + 1
          WHERE id = $1`,
        [pledge.id, day, actor.personId, this.clock.now(), reason.trim()],
      );
      await this.events.record(tx, actor, {
        name: 'pledge.withdrawn',
        fundId: fund.id,
        subject,
        payload: {
          contributorId: found.contributorId,
          donorAmount: `${found.currency} ${formatMinor(found.open, found.currency)}`,
          withdrawnOn: day,
        },
      });
    });
  }

  private async lockPledge(tx: Tx, fund: Fund, id: string): Promise<LockedPledge> {
    const found = await row<LockedPledge>(
      tx,
      `SELECT state, version, contributor_id AS "contributorId", currency, open_minor AS open,
              announced_on AS "announcedOn"
         FROM pledge WHERE id = $1 AND fund_id = $2 FOR UPDATE`,
      [id, fund.id],
    );
    if (!found) throw new DomainError('not-found');
    return found;
  }
}

interface LockedPledge {
  state: PledgeState;
  version: number;
  contributorId: string;
  currency: string;
  open: string;
  announcedOn: Day;
}
