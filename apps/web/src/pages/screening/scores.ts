export const highestScore = 5;

export interface Weighed {
  weight: number;
  score: number | null;
}

/** What the scores given so far come to: on the scale 0 to 5 and as points out of 100. */
export interface LiveResult {
  average: string;
  total: string;
}

/** `numerator / denominator` with two decimals, rounded half up: nothing here is negative. */
function twoDecimals(numerator: number, denominator: number): string {
  const hundredths = Math.floor((2 * 100 * numerator + denominator) / (2 * denominator));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** Σ weight × score ÷ Σ weight over the criteria that have a score, as the API counts; null without any. */
export function liveResult(criteria: readonly Weighed[]): LiveResult | null {
  const scored = criteria.filter((each): each is { weight: number; score: number } => each.score !== null);
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  const points = scored.reduce((sum, { weight, score }) => sum + weight * score, 0);
  return {
    average: twoDecimals(points, weights),
    total: twoDecimals(points * 100, weights * highestScore),
  };
}

/** The score that a key gives; undefined for every other key. */
export function scoreOfKey(key: string): number | undefined {
  return /^[0-5]$/.test(key) ? Number(key) : undefined;
}

/** Lowest and highest of the scores that are there; null when there is none. */
export function rangeOf(scores: readonly (number | null)[]): { lowest: number; highest: number } | null {
  const given = scores.filter((score) => score !== null);
  if (given.length === 0) return null;
  return { lowest: Math.min(...given), highest: Math.max(...given) };
}

/** Divergences first, widest spread first; otherwise the rubric's order. */
export function divergencesFirst<Criterion extends { divergent: boolean | null; spread: number | null }>(
  criteria: readonly Criterion[],
): Criterion[] {
  return [...criteria].sort(
    (a, b) => Number(b.divergent) - Number(a.divergent) || (b.spread ?? 0) - (a.spread ?? 0),
  );
}
