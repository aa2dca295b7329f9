import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, dayIn, DomainError, formatMinor } from '#kernel';
import { type Fund } from '#funds';
import { brokenConstraint, Database, row, rows, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { requireAgent } from '../documents/documents.rules.js';
import { Ledger } from '../ledger/ledger.service.js';
import { lockAgreement } from './agreement-rows.js';

interface OverdueInstalment {
  agreementId: string;
  contributorId: string;
  number: number;
  currency: string;
  dueOn: Day;
  open: string;
}

/** When money of an agreement is to come, and what happens when less comes, or later. */
@Injectable()
export class Instalments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Accepts that the open rest of an instalment will not come (a charge that the contributor's bank kept, a
   * budget that was cut): it is committed no longer. Throws `not-found`, `version-stale`, `agreement-over`,
   * `instalment-not-open`.
   */
  async acceptShort(
    actor: Actor,
    fund: Fund,
    agreement: { id: string; version: number },
    { instalment, reason }: { instalment: string; reason: string },
  ): Promise<void> {
    requireAgent(actor, fund.id);
    await this.database.transaction(async (tx) => {
      const { today } = await this.ledger.lock(tx, fund.id);
      const found = await lockAgreement(tx, fund, agreement.id);
      const subject = { type: 'agreement', id: agreement.id };
      await requireVersion(tx, found, agreement.version, subject, actor);
      if (found.state !== 'active') {
        throw new DomainError('agreement-over', { params: { state: found.state } });
      }
      const short = await this.accept(tx, agreement.id, [
        instalment,
        today < found.signedOn ? found.signedOn : today,
        actor.personId,
        this.clock.now(),
        reason.trim(),
      ]);
      await this.events.record(tx, actor, {
        name: 'instalment.accepted-short',
        fundId: fund.id,
        subject,
        payload: {
          contributorId: found.contributorId,
          number: short.number,
          donorAmount: `${found.currency} ${formatMinor(short.minor, found.currency)}`,
        },
      });
    });
  }

  /** Tells once of every instalment whose day is over in its fund and of which something is open. */
  async tellOverdue(actor: Actor): Promise<void> {
    const funds = await this.database.query<{ id: string; zone: string }>('SELECT id, zone FROM fund');
    for (const { id, zone } of funds) {
      const now = this.clock.now();
      await this.database.transaction(async (tx) => {
        for (const each of await this.newlyOverdue(tx, id, dayIn(now, zone), now)) {
          const { agreementId, contributorId, number, dueOn, currency, open } = each;
          await this.events.record(tx, actor, {
            name: 'instalment.overdue',
            fundId: id,
            subject: { type: 'agreement', id: agreementId },
            payload: {
              contributorId,
              number,
              dueOn,
              donorAmount: `${currency} ${formatMinor(open, currency)}`,
            },
          });
        }
      });
    }
  }

  private newlyOverdue(tx: Tx, fundId: string, today: Day, now: Date): Promise<OverdueInstalment[]> {
    return rows(
      tx,
      `WITH late AS (
         SELECT i.id, i.agreement_id, a.contributor_id, i.number, a.currency, i.due_on,
                i.amount_minor - i.paid_minor - i.short_minor AS open
           FROM instalment i JOIN agreement a ON a.id = i.agreement_id
          WHERE i.fund_id = $1 AND i.due_on < $2 AND a.state = 'active'
            AND i.paid_minor + i.short_minor < i.amount_minor
            AND NOT EXISTS (SELECT FROM instalment_overdue t WHERE t.instalment_id = i.id)),
       told AS (
         INSERT INTO instalment_overdue (instalment_id, told_on, told_at)
         SELECT id, $2, $3 FROM late ON CONFLICT DO NOTHING RETURNING instalment_id)
       SELECT late.agreement_id AS "agreementId", late.contributor_id AS "contributorId", late.number,
              late.currency, late.due_on AS "dueOn", late.open
         FROM late JOIN told ON told.instalment_id = late.id ORDER BY late.due_on, late.id`,
      [fundId, today, now],
    );
  }

  private async accept(
    tx: Tx,
    agreementId: string,
    values: unknown[],
  ): Promise<{ number: number; minor: string }> {
    try {
      const short = await row<{ number: number; minor: string }>(
        tx,
        `UPDATE instalment SET short_on = $3, short_by = $4, short_at = $5, short_reason = $6
          WHERE agreement_id = $1 AND id = $2 RETURNING number, short_minor AS minor`,
        [agreementId, ...values],
      );
      if (!short) throw new DomainError('not-found');
      return short;
    } catch (error) {
      if (brokenConstraint(error) === 'instalment_not_open') throw new DomainError('instalment-not-open');
      throw error;
    }
  }
}
