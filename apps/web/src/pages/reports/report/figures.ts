import { decimalOf, minorOf, readAmount } from '../../../parts/decimal';

/** What is known of a category before this period, and what is told of it now (as typed). */
export interface FigureLine {
  category: string;
  budget: string;
  previous: string;
  typed: string;
}

export interface LiveFigures {
  /** Decimal text; null when nothing, or nothing readable, is typed. */
  actual: string | null;
  cumulative: string;
  /** Approved less cumulative; negative when more was spent than approved. */
  left: string;
}

/** One category's figures as they are typed: what is not told adds nothing. */
export function liveFigures({ budget, previous, typed }: FigureLine, language: string): LiveFigures {
  const read = readAmount(typed, language);
  const actual = 'amount' in read ? read.amount : null;
  const cumulative = minorOf(previous) + (actual === null ? 0n : minorOf(actual));
  return { actual, cumulative: decimalOf(cumulative), left: decimalOf(minorOf(budget) - cumulative) };
}

/** The sums of all categories. */
export function liveTotals(lines: readonly FigureLine[], language: string) {
  const figures = lines.map((line) => liveFigures(line, language));
  const told = figures.flatMap(({ actual }) => (actual === null ? [] : [actual]));
  const sum = (amounts: readonly string[]) =>
    decimalOf(amounts.reduce((total, amount) => total + minorOf(amount), 0n));
  return {
    budget: sum(lines.map(({ budget }) => budget)),
    previous: sum(lines.map(({ previous }) => previous)),
    actual: told.length === 0 ? null : sum(told),
    cumulative: sum(figures.map(({ cumulative }) => cumulative)),
    left: sum(figures.map(({ left }) => left)),
  };
}
