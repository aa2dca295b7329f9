import { highestScore } from '../rubrics/rubric.rules.js';

/** A score on the scale 0 to 5 with the weight of its criterion. */
export interface WeightedScore {
  readonly weight: number;
  readonly score: number;
}

/** One reviewer's scores, by code of the criterion. */
export type ScoresByCriterion = ReadonlyMap<string, number>;

export interface WeightedCriterion {
  readonly code: string;
  readonly weight: number;
}

/** How reviewers scored one criterion; `average` is exact text with two decimals. */
export interface CriterionComparison {
  criterion: string;
  scores: number[];
  average: string;
  spread: number;
  divergent: boolean;
}

export interface Result {
  /** Weighted average on the scale 0 to 5, two decimals. */
  average: string;
  /** The same as points out of 100, two decimals. */
  total: string;
}

/**
 * `numerator / denominator` as text with two decimals: the fraction is kept whole and rounded once, half
 * away from zero. The denominator is positive.
 */
export function twoDecimals(numerator: bigint, denominator: bigint): string {
  const negative = numerator < 0n;
  const size = (negative ? -numerator : numerator) * 100n;
  const hundredths = (2n * size + denominator) / (2n * denominator);
  const digits = hundredths.toString().padStart(3, '0');
  const sign = negative && hundredths > 0n ? '-' : '';
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * The weighted result of one or several reviews of the same criteria: Σ weight × score ÷ (Σ weight ×
 * reviews). Null when there is nothing to average.
 */
export function resultOf(reviews: readonly (readonly WeightedScore[])[]): Result | null {
  let points = 0n;
  let weights = 0n;
  for (const { weight, score } of reviews.flat()) {
    points += BigInt(weight) * BigInt(score);
    weights += BigInt(weight);
  }
  if (weights === 0n) return null;
  const most = weights * BigInt(highestScore);
  return { average: twoDecimals(points, weights), total: twoDecimals(points * 100n, most) };
}

/** Scores of one reviewer with the weights of the criteria; criteria without a score are left out. */
export function weigh(criteria: readonly WeightedCriterion[], scores: ScoresByCriterion): WeightedScore[] {
  return criteria.flatMap(({ code, weight }) => {
    const score = scores.get(code);
    return score === undefined ? [] : [{ weight, score }];
  });
}

/** Highest minus lowest; nothing to compare is no spread. */
export function spreadOf(scores: readonly number[]): number {
  return scores.length === 0 ? 0 : Math.max(...scores) - Math.min(...scores);
}

/** Scores side by side, criterion by criterion; a spread of `divergenceFrom` or more is flagged. */
export function compare(
  criteria: readonly WeightedCriterion[],
  reviews: readonly ScoresByCriterion[],
  divergenceFrom: number,
): CriterionComparison[] {
  return criteria.map(({ code }) => {
    const scores = reviews.flatMap((review) => review.get(code) ?? []);
    const sum = scores.reduce((total, score) => total + score, 0);
    const spread = spreadOf(scores);
    return {
      criterion: code,
      scores,
      average: twoDecimals(BigInt(sum), BigInt(scores.length || 1)),
      spread,
      divergent: scores.length > 1 && spread >= divergenceFrom,
    };
  });
}
