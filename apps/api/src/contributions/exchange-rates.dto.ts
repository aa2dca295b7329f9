import type { AppliedRate, RateView } from '#funding';
import { DayField, IdField, InstantField, PageQuery, PatternField, TextField } from '../http/index.js';
import { CurrencyCode, RateAnswer } from './contribution-fields.js';

export class RateBody {
  @CurrencyCode('Not the US dollar, for which rates are stated.')
  currency: string;

  @DayField({ description: 'The first day on which it holds, until the next rate of the currency.' })
  validFrom: string;

  @PatternField({
    pattern: /^\d{1,12}(\.\d{1,8})?$/,
    expected: 'rate',
    example: '0.921',
    description: 'Units of the currency for one US dollar.',
  })
  rate: string;

  @TextField({ max: 200, description: 'Where the rate is published.' })
  source: string;
}

export class RatesQuery extends PageQuery {
  @CurrencyCode('Only rates of this currency.', true)
  currency?: string;

  @DayField({ optional: true, description: 'First day of rates.' })
  validFrom?: string;

  @DayField({ optional: true, description: 'Last day of rates.' })
  validTo?: string;
}

export class RateOfDayQuery {
  @CurrencyCode('The currency asked for.')
  currency: string;

  @DayField({ optional: true, description: 'Default: today in the fund’s zone.' })
  on?: string;
}

export class RateOfDayAnswer extends RateAnswer implements AppliedRate {}

export class ExchangeRateAnswer implements RateView {
  @IdField()
  id: string;

  @TextField({ max: 3 })
  currency: string;

  @DayField()
  validFrom: string;

  @TextField({ max: 30, description: 'Units of the currency for one US dollar.' })
  rate: string;

  @TextField({ max: 200 })
  source: string;

  @InstantField()
  recordedAt: Date;
}
