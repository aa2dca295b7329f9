import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError, formatMinor, newId, refuseFields, toMinor } from '#kernel';
import type { Fund } from '#funds';
import { earlyErrors, Earmarks, Ledger, valueDateErrors } from '#funding';
import { Database, row, type Tx } from '#platform/database';
import { Events } from '#platform/events';
import { Programmes } from '#programmes';
import { handOf } from '../transfers/transfers.rules.js';
import { uniqueReference } from '../transfers/transfers.service.js';
import { Refund } from './refund.entity.js';

export interface NewRefund {
  readonly programmeId: string;
  /** Code of the entity. */
  readonly organisation: string;
  readonly amount: string;
  readonly valueDate: Day;
  readonly bankReference: string;
  readonly reason: string;
}

/**
 * Money that an entity gives back: cash again, and never a release of a reservation (it would count twice).
 */
@Injectable()
export class Refunds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly programmes: Programmes,
    private readonly ledger: Ledger,
    private readonly earmarks: Earmarks,
  ) {}

  /**
   * Records a refund, whole or in part, and books it; returns its id. Throws `refund-exceeds-transferred`
   * when more would come back than was transferred, and `fields-wrong` when the bank reference was used
   * before or the day is in the future, in closed books or before the first transfer.
   */
  record(actor: Actor, fund: Fund, refund: NewRefund): Promise<string> {
    return this.database.transaction(async (tx) => {
      const recordedBy = handOf(actor);
      const { programme } = await this.programmes.lockVisible(tx, actor, fund.id, refund.programmeId);
      const { organisation, amount, ...rest } = refund;
      const position = await this.ledger.lock(tx, fund.id);
      const { organisationId, heldMinor, from } = await held(tx, programme.id, organisation);
      const amountMinor = toMinor(amount, fund.currency);
      if (amountMinor > heldMinor) {
        const params = { held: formatMinor(heldMinor, fund.currency), currency: fund.currency };
        throw new DomainError('refund-exceeds-transferred', { params, facts: { held: params.held } });
      }
      refuseFields([...valueDateErrors(refund.valueDate, position), ...earlyErrors(refund.valueDate, from)]);
      const booked = { ...rest, id: newId(), fundId: fund.id, organisationId, amountMinor };
      const hand = { recordedBy, recordedAt: this.clock.now() };
      await uniqueReference('refund_bank_reference_once', () =>
        tx.getRepository(Refund).insert({ ...booked, ...hand }),
      );
      await this.ledger.refund(tx, actor, { ...booked, refundId: booked.id }, position);
      await this.earmarks.follow(tx, actor, fund.id);
      const { programmeId, valueDate } = refund;
      await this.events.record(tx, actor, {
        name: 'refund.recorded',
        fundId: fund.id,
        subject: { type: 'refund', id: booked.id },
        payload: { programmeId, organisationId, amount: formatMinor(amountMinor, fund.currency), valueDate },
      });
      return booked.id;
    });
  }
}

/** What was transferred to the entity for the programme and not refunded yet. */
async function held(tx: Tx, programmeId: string, organisation: string) {
  const found = await row<{ organisationId: string; held: string; from: Day | null }>(
    tx,
    `SELECT g.id AS "organisationId",
            (coalesce((SELECT sum(t.amount_minor) FROM transfer t WHERE t.programme_id = $1
                          AND t.organisation_id = g.id AND t.state = 'executed'), 0)
           - coalesce((SELECT sum(r.amount_minor) FROM refund r WHERE r.programme_id = $1
                          AND r.organisation_id = g.id AND r.reversed_at IS NULL), 0))::text AS held,
            (SELECT min(t.value_date) FROM transfer t WHERE t.programme_id = $1
                AND t.organisation_id = g.id AND t.state = 'executed') AS "from"
       FROM programme_participant i JOIN organisation g ON g.id = i.organisation_id
      WHERE i.programme_id = $1 AND g.code = $2`,
    [programmeId, organisation],
  );
  if (!found) refuseFields([{ pointer: '/organisation', code: 'organisation-not-participant' }]);
  return { organisationId: found!.organisationId, heldMinor: BigInt(found!.held), from: found!.from };
}
