import type { Schema } from '../../../api/client';
import { decimalOf, minorOf } from '../../../parts/decimal';

export type Mix = Schema<'MixAnswer'>;

/** How much the fund leans on few, by the marks that competition authorities use for the same index. */
export function concentrationLevel(index: number): 'low' | 'middle' | 'high' {
  if (index < 1_500) return 'low';
  return index <= 2_500 ? 'middle' : 'high';
}

/** The largest contributors, and what all others deposited together. */
export function largest(contributors: Mix['byContributor'], most: number) {
  const ranked = [...contributors]
    .filter(({ amount }) => minorOf(amount) > 0n)
    .sort((a, b) => (minorOf(b.amount) > minorOf(a.amount) ? 1 : -1));
  const rest = ranked.slice(most);
  return {
    shown: ranked.slice(0, most),
    others: rest.length,
    othersAmount: decimalOf(rest.reduce((sum, { amount }) => sum + minorOf(amount), 0n)),
  };
}
