import { type Day, type FieldError } from '#kernel';
import { type AppliedRate, parseRate } from '../rates/rates.rules.js';

/** A rate that the agent states for one deposit instead of the table's, with its source and why. */
export interface StatedRate {
  /** Units of the currency for one US dollar. */
  readonly rate?: string;
  readonly rateSource?: string;
  readonly rateReason?: string;
  /** Says that a rate beyond the band is meant. */
  readonly confirmRate?: boolean;
}

/** What a deposit is converted with; with a reason when that is not what the table says. */
export interface DepositRate extends AppliedRate {
  readonly rateReason: string | null;
  readonly tableRate: string | null;
  readonly tableRateOn: Day | null;
}

/** So far from the table's rate, in basis points, a stated one is taken without being confirmed. */
const bandBasisPoints = 500n;

/** Beyond this factor it is no rate of the day but a slip (a rate upside down, a lost decimal). */
const maxFactor = 2n;

/** How far a stated rate lies from the table's, in basis points, rounded half away from zero. */
export function deviationPoints(stated: string, table: string): bigint {
  const [given, known] = [parseRate(stated)!, parseRate(table)!];
  const difference = (given - known) * 10_000n;
  const half = difference < 0n ? -known : known;
  return (2n * difference + half) / (2n * known);
}

/** What is wrong with a stated rate before the table is asked. */
export function statedRateErrors(stated: StatedRate, currency: string, fundCurrency: string): FieldError[] {
  const { rate, rateSource, rateReason, confirmRate } = stated;
  if (rate === undefined) {
    const isMeant = rateSource !== undefined || rateReason !== undefined || confirmRate;
    return isMeant ? [{ pointer: '/rate', code: 'field-required' }] : [];
  }
  if (currency === fundCurrency) return [{ pointer: '/rate', code: 'rate-of-own-currency' }];
  if (parseRate(rate) === null) return [{ pointer: '/rate', code: 'rate-malformed' }];
  return [];
}

/**
 * The rate that holds: the table's, unless another one is stated with its source and a reason. One beyond the
 * band has to be confirmed; one beyond twice or half the table's is refused.
 */
export function heldRate(
  stated: StatedRate,
  table: AppliedRate,
  valueDate: Day,
): { rate: DepositRate; errors: FieldError[] } {
  const own = { ...table, rateReason: null, tableRate: null, tableRateOn: null };
  const { rate } = stated;
  if (rate === undefined || parseRate(rate) === parseRate(table.rate)) return { rate: own, errors: [] };
  const [source, reason] = [stated.rateSource?.trim() ?? '', stated.rateReason?.trim() ?? ''];
  const errors: FieldError[] = [];
  if (source === '') errors.push({ pointer: '/rateSource', code: 'field-required' });
  if (reason === '') errors.push({ pointer: '/rateReason', code: 'field-required' });
  errors.push(...bandErrors(rate, table.rate, stated.confirmRate ?? false));
  return {
    rate: {
      ...{ rate, rateOn: valueDate, rateSource: source, rateReason: reason },
      ...{ tableRate: table.rate, tableRateOn: table.rateOn },
    },
    errors,
  };
}

function bandErrors(stated: string, table: string, isConfirmed: boolean): FieldError[] {
  const [given, known] = [parseRate(stated)!, parseRate(table)!];
  if (given > known * maxFactor || known > given * maxFactor) {
    return [{ pointer: '/rate', code: 'rate-out-of-reach', params: { table } }];
  }
  const points = deviationPoints(stated, table);
  const distance = points < 0n ? -points : points;
  if (distance <= bandBasisPoints || isConfirmed) return [];
  const percent = `${distance / 100n}.${String(distance % 100n).padStart(2, '0')}`;
  return [{ pointer: '/rate', code: 'rate-far-from-table', params: { table, percent } }];
}
