import { currencyDigits, type Day, type FieldError, formatMinor, parseMinor } from '#kernel';

/** What an amount in another currency was converted with; the fund's own has the rate 1 and no day. */
export interface AppliedRate {
  /** Units of the currency for one US dollar, as decimal text. */
  readonly rate: string;
  readonly rateOn: Day | null;
  readonly rateSource: string | null;
}

/** The rate of the fund's own currency. */
export const ownRate: AppliedRate = { rate: '1', rateOn: null, rateSource: null };

const scale = 8;
const decimal = /^(\d{1,12})(?:\.(\d{1,8}))?$/;

/** A rate as an integer of hundred-millionths; `null` when malformed, too precise or zero. */
export function parseRate(text: string): bigint | null {
  const match = decimal.exec(text);
  if (!match) return null;
  const scaled = BigInt(`${match[1]}${(match[2] ?? '').padEnd(scale, '0')}`);
  return scaled > 0n ? scaled : null;
}

/** PostgreSQL's eight decimals without the zeros at the end: `0.92100000` → `0.921`. */
export function rateText(rate: string): string {
  return rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate;
}

/**
 * An amount in minor units of a currency as minor units of the fund's: amount ÷ rate, rounded once, half away
 * from zero (domain, Money).
 */
export function converted(amountMinor: bigint, currency: string, rate: string, fundCurrency: string): bigint {
  const scaled = parseRate(rate);
  if (scaled === null) throw new RangeError(`Not a rate: ${rate}`);
  const numerator = amountMinor * 10n ** BigInt(currencyDigits(fundCurrency) + scale);
  const denominator = scaled * 10n ** BigInt(currencyDigits(currency));
  const half = numerator < 0n ? -denominator : denominator;
  return (2n * numerator + half) / (2n * denominator);
}

const maxMinor = 99_999_999_999_999n;

/**
 * Reads an amount in a currency, which has its own number of decimals. The errors name the field; then the
 * amount is zero.
 */
export function readAmount(
  text: string,
  currency: string,
  pointer: string,
): { minor: bigint; errors: FieldError[] } {
  const minor = parseMinor(text, currency);
  if (minor === null) {
    const params = { digits: currencyDigits(currency) };
    return { minor: 0n, errors: [{ pointer, code: 'amount-malformed', params }] };
  }
  if (minor <= 0n) return { minor: 0n, errors: [{ pointer, code: 'amount-not-positive' }] };
  if (minor > maxMinor) {
    const params = { max: formatMinor(maxMinor, currency) };
    return { minor: 0n, errors: [{ pointer, code: 'amount-too-large', params }] };
  }
  return { minor, errors: [] };
}
