import { Injectable } from '@nestjs/common';
import { type Day, DomainError } from '#kernel';
import { Database } from '#platform/database';
import { Keyset, type Page } from '#platform/lists';
import { type PageRequest, readPage, Where } from '../paging.js';
import { rateText } from './rates.rules.js';

export interface RateView {
  id: string;
  currency: string;
  validFrom: Day;
  /** Units of the currency for one US dollar. */
  rate: string;
  source: string;
  recordedAt: Date;
}

export interface RateFilter extends PageRequest {
  currency?: string;
  validFrom?: Day;
  validTo?: Day;
}

const order = new Keyset(
  'exchange-rate',
  [
    { sql: 'r.valid_from', type: 'date' },
    { sql: 'r.id', type: 'uuid' },
  ],
  'desc',
);

@Injectable()
export class RateQueries {
  constructor(private readonly database: Database) {}

  /** Rates, the latest first. */
  list(filter: RateFilter): Promise<Page<RateView>> {
    const where = new Where()
      .add('r.currency = ?', filter.currency)
      .add('r.valid_from >= ?', filter.validFrom)
      .add('r.valid_from <= ?', filter.validTo);
    return this.read(where, filter);
  }

  /** One rate. Throws `not-found`. */
  async one(id: string): Promise<RateView> {
    const { items } = await this.read(new Where().add('r.id = ?', id), { limit: 1 });
    if (!items[0]) throw new DomainError('not-found');
    return items[0];
  }

  private read(where: Where, request: PageRequest): Promise<Page<RateView>> {
    return readPage(
      this.database,
      {
        select: `r.id, r.currency, r.valid_from AS "validFrom", r.rate::text AS rate, r.source,
                 r.recorded_at AS "recordedAt"`,
        from: 'exchange_rate r',
        where,
        order,
        item: (found: RateView): RateView => ({ ...found, rate: rateText(found.rate) }),
      },
      request,
    );
  }
}
