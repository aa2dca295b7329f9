import { Injectable } from '@nestjs/common';
import { type Actor, addDays, Clock, type Day, DomainError, newId, refuseFields } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database, mapFieldConstraints, row, rows, type Tx } from '#platform/database';
import { Events } from '#platform/events';
import { requireAgent } from '../documents/documents.rules.js';
import { type AppliedRate, ownRate, parseRate, rateText } from './rates.rules.js';

export interface NewRate {
  readonly currency: string;
  /** The first day on which it holds, until the next rate of the currency. */
  readonly validFrom: Day;
  /** Units of the currency for one US dollar. */
  readonly rate: string;
  readonly source: string;
}

/** The United Nations publish a month's rates some days before it begins. */
const publishedAheadDays = 31;

/** Operational rates of exchange of the United Nations. They are added to and never altered. */
@Injectable()
export class ExchangeRates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
  ) {}

  /** Records a rate, which holds for every fund. Throws `not-allowed`, `fields-wrong`. */
  async record(actor: Actor, fund: Fund, given: NewRate): Promise<string> {
    requireAgent(actor, fund.id);
    const { currency, validFrom, source } = given;
    const latest = addDays(this.funds.today(fund), publishedAheadDays);
    refuseFields([
      ...(currency === 'USD' ? [{ pointer: '/currency', code: 'currency-without-rate' as const }] : []),
      ...(parseRate(given.rate) ? [] : [{ pointer: '/rate', code: 'rate-malformed' as const }]),
      ...(validFrom > latest
        ? [{ pointer: '/validFrom', code: 'day-in-future' as const, params: { today: latest } }]
        : []),
    ]);
    const id = newId();
    const taken = { pointer: '/validFrom', code: 'rate-recorded-already', params: { currency } } as const;
    await this.database.transaction(async (tx) => {
      await mapFieldConstraints({ exchange_rate_once: taken }, () =>
        rows(
          tx,
          `INSERT INTO exchange_rate (id, currency, valid_from, rate, source, recorded_by, recorded_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [id, currency, validFrom, given.rate, source.trim(), actor.personId, this.clock.now()],
        ),
      );
      await this.events.record(tx, actor, {
        name: 'exchange-rate.recorded',
        fundId: fund.id,
        subject: { type: 'exchange-rate', id },
        payload: { currency, validFrom, rate: given.rate },
      });
    });
    return id;
  }

  /**
   * The rate of a day: the latest that began by then. A fund that keeps its books in dollars takes any
   * currency with a rate; another fund takes its own alone. Throws `fields-wrong` that names the currency.
   */
  async of(fund: Fund, currency: string, day: Day, { tx, pointer = '/currency' }: RateRequest = {}) {
    if (currency === fund.currency) return ownRate;
    if (fund.currency !== 'USD') {
      throw new DomainError('fields-wrong', {
        errors: [{ pointer, code: 'currency-not-of-fund', params: { currency: fund.currency } }],
      });
    }
    const found = await row<AppliedRate>(
      tx ?? this.database.source.manager,
      `SELECT rate::text AS rate, valid_from AS "rateOn", source AS "rateSource" FROM exchange_rate
        WHERE currency = $1 AND valid_from <= $2 ORDER BY valid_from DESC LIMIT 1`,
      [currency, day],
    );
    if (!found) {
      const errors = [{ pointer, code: 'rate-missing' as const, params: { currency, day } }];
      throw new DomainError('fields-wrong', { errors });
    }
    return { ...found, rate: rateText(found.rate) };
  }
}

interface RateRequest {
  readonly tx?: Tx;
  readonly pointer?: string;
}
