import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, type FieldError, formatMinor, newId, refuseFields } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database, mapFieldConstraints, rows } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { Vocabularies } from '#reference-data';
import { findContributor } from '../documents/contributors.js';
import { requireAgent } from '../documents/documents.rules.js';
import { valueDateErrors } from '../ledger/ledger.rules.js';
import { Ledger } from '../ledger/ledger.service.js';
import { converted } from '../rates/rates.rules.js';
import { ExchangeRates } from '../rates/rates.service.js';
import { insertAgreement, insertParts, lockAgreement } from './agreement-rows.js';
import { earmarkErrors, type NewAgreement, readAmounts, requireEnd } from './agreements.rules.js';
import { settlePledges } from './settlements.js';

const numberTaken = { pointer: '/number', code: 'agreement-number-taken' } as const;

/** What agreements are checked against, beside the fund itself. */
@Injectable()
export class AgreementGround {
  constructor(
    readonly funds: Funds,
    readonly rates: ExchangeRates,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** What is wrong with the earmarks of the lines. */
  async earmarks(fund: Fund, given: NewAgreement): Promise<FieldError[]> {
    const { areas, places } = await this.codes(fund);
    return earmarkErrors(given.lines, areas, places);
  }

  /** What an earmark may name: areas of the fund, and places. */
  async codes(fund: Fund): Promise<Record<'areas' | 'places', ReadonlySet<string>>> {
    const [areas, places] = [await this.funds.areas(fund), await this.vocabularies.everyTerm('places')];
    const codes = (terms: readonly { code: string }[]) => new Set(terms.map(({ code }) => code));
    return { areas: codes(areas), places: codes(places) };
  }
}

/** Signed agreements (SAA) with their contribution lines, earmarks and schedules. */
@Injectable()
export class Agreements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly ledger: Ledger,
    private readonly ground: AgreementGround,
  ) {}

  /**
   * Records a signed agreement whole: its lines with earmarks, its schedule and the pledges that it settles,
   * valued at the rate of the day on which it was signed. Throws `not-allowed`, `fields-wrong`.
   */
  async record(actor: Actor, fund: Fund, given: NewAgreement): Promise<string> {
    requireAgent(actor, fund.id);
    const { currency = fund.currency, signedOn } = given;
    const earmarkErrors = await this.ground.earmarks(fund, given);
    return this.database.transaction(async (tx) => {
      const position = await this.ledger.lock(tx, fund.id);
      const contributor = await findContributor(tx, given.contributor);
      const amounts = readAmounts(given, currency);
      refuseFields([
        ...contributor.errors,
        ...amounts.errors,
        ...valueDateErrors(signedOn, { ...position, closedThrough: null }, '/signedOn'),
        ...earmarkErrors,
      ]);
      const rate = await this.ground.rates.of(fund, currency, signedOn, { tx });
      const { totalMinor } = amounts;
      const valueMinor = converted(totalMinor, currency, rate.rate, fund.currency);
      const [id, contributorId] = [newId(), contributor.id!];
      const head = { id, fund, contributorId, given, currency, totalMinor, valueMinor, rate };
      await mapFieldConstraints({ agreement_number_unique: numberTaken }, () =>
        insertAgreement(tx, actor, this.clock.now(), head),
      );
      await insertParts(tx, { agreementId: id, fundId: fund.id }, given, amounts);
      await settlePledges(tx, { id, fundId: fund.id, contributorId }, given.pledges ?? []);
      const donorAmount = `${currency} ${formatMinor(totalMinor, currency)}`;
      await this.events.record(tx, actor, {
        name: 'agreement.recorded',
        fundId: fund.id,
        subject: { type: 'agreement', id },
        payload: { contributorId, donorAmount, signedOn },
      });
      return id;
    });
  }

  /**
   * Ends an agreement of which the rest will not come: what was not received is committed no longer, and the
   * pledges that it settles are open again in proportion. Throws `not-found`, `version-stale`,
   * `agreement-over`, `fields-wrong`.
   */
  terminate(
    actor: Actor,
    fund: Fund,
    agreement: { id: string; version: number },
    { reason, endedOn }: { reason: string; endedOn?: Day },
  ): Promise<void> {
    return this.end(actor, fund, agreement, { verb: 'terminate', reason: reason.trim(), endedOn });
  }

  /** Ends an agreement of which all has come. Throws as `terminate`, and `agreement-not-fully-paid`. */
  complete(
    actor: Actor,
    fund: Fund,
    agreement: { id: string; version: number },
    { endedOn }: { endedOn?: Day } = {},
  ): Promise<void> {
    return this.end(actor, fund, agreement, { verb: 'complete', reason: null, endedOn });
  }

  private async end(
    actor: Actor,
    fund: Fund,
    agreement: { id: string; version: number },
    end: { verb: 'terminate' | 'complete'; reason: string | null; endedOn: Day | undefined },
  ): Promise<void> {
    requireAgent(actor, fund.id);
    await this.database.transaction(async (tx) => {
      const { today } = await this.ledger.lock(tx, fund.id);
      const found = await lockAgreement(tx, fund, agreement.id);
      const subject = { type: 'agreement', id: agreement.id };
      await requireVersion(tx, found, agreement.version, subject, actor);
      requireEnd(end.verb, { ...found, openMinor: BigInt(found.open) });
      const endedOn = end.endedOn ?? today;
      refuseFields(endErrors(endedOn, found.signedOn, today));
      const state = end.verb === 'terminate' ? 'terminated' : 'completed';
      await rows(
        tx,
        `UPDATE agreement SET state = $2, ended_on = $3, ended_by = $4, ended_at = $5, end_reason = $6,
                              version = version + 1
          WHERE id = $1`,
        [found.id, state, endedOn, actor.personId, this.clock.now(), end.reason],
      );
      const { contributorId, currency } = found;
      const donorAmount = `${currency} ${formatMinor(found.open, currency)}`;
      await this.events.record(tx, actor, {
        name: `agreement.${state}`,
        fundId: fund.id,
        subject,
        payload: { contributorId, donorAmount, endedOn },
      });
    });
  }
}

function endErrors(endedOn: Day, signedOn: Day, today: Day): FieldError[] {
  const pointer = '/endedOn';
  if (endedOn > today) return [{ pointer, code: 'day-in-future', params: { today } }];
  if (endedOn < signedOn) return [{ pointer, code: 'day-order-wrong', params: { from: signedOn } }];
  return [];
}
