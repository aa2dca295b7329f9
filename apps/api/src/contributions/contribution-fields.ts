import { AmountField, DayField, PatternField, TextField } from '../http/index.js';
import { CodeField, currencyForm, currencyPattern } from '../deposits/documents.dto.js';

/** An amount in the currency that stands beside it. */
export const inCurrency = (description?: string) =>
  AmountField({ anyCurrency: true, ...(description ? { description } : {}) });

/** A three-letter currency code. */
export const CurrencyCode = (description: string, optional = false) =>
  PatternField({ pattern: currencyPattern, expected: currencyForm, description, optional, example: 'EUR' });

/** The rate that an amount in another currency was valued with; it stays on the record. */
export class RateAnswer {
  @TextField({ max: 30, description: 'Units of the currency for one US dollar.' })
  rate: string;

  @DayField({ nullable: true, description: 'From when the rate holds; null in the fund’s own currency.' })
  rateOn: string | null;

  @TextField({ max: 200, nullable: true })
  rateSource: string | null;
}

export const ContributorCode = (optional = false) => CodeField('Code of the contributor', optional);

export class ContributionReasonBody {
  @TextField({ max: 1000 })
  reason: string;
}
