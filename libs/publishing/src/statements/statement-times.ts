import { Injectable } from '@nestjs/common';
import { CapitalisationQueries, type Times } from '#funding';
import { type Fund, Funds } from '#funds';
import type { Day } from '#kernel';

/** What every statement says of itself: whose it is and at which two times it is true. */
export interface StatementHead {
  fund: string;
  asOf: Day;
  knownAt: string;
  currency: string;
}

/** At which two times a statement is true. */
@Injectable()
export class StatementTimes {
  constructor(
    private readonly funds: Funds,
    private readonly capitalisation: CapitalisationQueries,
  ) {}

  /** The head of a statement: today and the latest booking unless asked otherwise. Throws `fields-wrong`. */
  async head(fund: Fund, times: Times): Promise<StatementHead> {
    return {
      fund: fund.code,
      asOf: times.asOf ?? this.funds.today(fund),
      knownAt: await this.capitalisation.knownAt(fund, times.knownAt),
      currency: fund.currency,
    };
  }
}
