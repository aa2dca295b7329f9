import type { Language } from './actor.js';
import { DomainError } from './domain-error.js';

/** An amount in the smallest unit of its currency (cents for USD). Never a float, never a `number`. */
export interface Money {
  readonly minor: bigint;
  readonly currency: string;
}

const digitsByCurrency: Record<string, number> = {
  BHD: 3,
  CLP: 0,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  OMR: 3,
  PYG: 0,
  TND: 3,
  UGX: 0,
  VND: 0,
  XAF: 0,
  XOF: 0,
};

/** Decimal places of a currency (ISO 4217); two unless listed otherwise. */
export function currencyDigits(currency: string): number {
  return digitsByCurrency[currency] ?? 2;
}

const decimal = /^(-?)(\d{1,15})(?:\.(\d+))?$/;

/** Reads a decimal text such as `1234.50` to minor units; `null` when malformed or too precise. */
export function parseMinor(text: string, currency = 'USD'): bigint | null {
  const match = decimal.exec(text);
  if (!match) return null;
  const digits = currencyDigits(currency);
  const fraction = match[3] ?? '';
  if (fraction.length > digits) return null;
  const minor = BigInt(`${match[2]}${fraction.padEnd(digits, '0')}`);
  return match[1] ? -minor : minor;
}

/** Reads an amount or throws `amount-malformed`. For text that the edge has already validated. */
export function toMinor(text: string, currency = 'USD'): bigint {
  const minor = parseMinor(text, currency);
  if (minor === null) throw new DomainError('amount-malformed', { params: { amount: text, currency } });
  return minor;
}

/** Minor units as plain decimal text: `123450n` → `1234.50`. Accepts PostgreSQL's text. */
export function formatMinor(minor: bigint | string, currency = 'USD'): string {
  const value = BigInt(minor);
  const digits = currencyDigits(currency);
  const sign = value < 0n ? '-' : '';
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Decimal text as an amount in a reader’s manner; no digit is lost, for the text is never made a number. */
export function moneyText(decimal: string, currency: string, language: Language): string {
  const digits = currencyDigits(currency);
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  });
  return `${currency} ${format.format(decimal as Intl.StringNumericLiteral)}`;
}

/** The total of minor amounts. */
export function sumMinor(amounts: Iterable<bigint>): bigint {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

/** `amount × basisPoints / 10 000`, rounded once, half away from zero (fee, rate). */
export function share(amount: bigint, basisPoints: number): bigint {
  const scaled = amount * BigInt(basisPoints);
  const half = scaled < 0n ? -5_000n : 5_000n;
  return (scaled + half) / 10_000n;
}

/** `amount × basisPoints / 10 000` rounded down: for caps, which must never be exceeded. */
export function shareCap(amount: bigint, basisPoints: number): bigint {
  return (amount * BigInt(basisPoints)) / 10_000n;
}
