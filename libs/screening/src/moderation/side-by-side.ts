import type { Actor } from '#kernel';
import { isActive, type ReviewState } from '../reviews/review.rules.js';
import { scoresOf, type StoredReview } from '../reviews/round.js';
import { type Criterion, scoredCriteria } from '../rubrics/rubric.rules.js';
import { screeningTexts } from '../texts/texts.js';
import type { ModeratedScore } from './moderation.rules.js';
import { compare, type Result, resultOf, weigh, type WeightedScore } from './scores.rules.js';

/** A column of the comparison; the figures are null where the reader may not see them. */
export interface ScreenedReview {
  id: string;
  own: boolean;
  reviewer: { id: string; name: string } | null;
  state: ReviewState;
  stateLabel: string;
  submittedAt: Date | null;
  average: string | null;
  total: string | null;
}

export interface ScreenedScore {
  reviewId: string;
  score: number | null;
  justification: string;
}

/** A line of the comparison; average, spread and divergence are null while reviews are not open. */
export interface ScreenedCriterion {
  criterion: string;
  label: string;
  weight: number;
  scores: ScreenedScore[];
  average: string | null;
  spread: number | null;
  divergent: boolean | null;
  moderated: number | null;
  moderationReason: string | null;
}

interface Sight {
  open: boolean;
  runsIt: boolean;
}

/** Columns that the reader may know of, with the weighted scores of those filed and open. */
export function reviewColumns(
  actor: Actor,
  criteria: readonly Criterion[],
  reviews: readonly StoredReview[],
  { open, runsIt }: Sight,
): { shown: ScreenedReview; filed: WeightedScore[][] | null }[] {
  const labels = screeningTexts[actor.language].reviewStates;
  return reviews.flatMap((review) => {
    const own = review.reviewerId === actor.personId;
    if (!own && !open && !runsIt) return [];
    if (own && !isActive(review)) return [];
    const { id, reviewerId, reviewerName, state, submittedAt } = review;
    const counts = state === 'submitted' && (open || own);
    const scores = counts ? weigh(scoredCriteria(criteria), scoresOf(review.saved)) : null;
    const result: Result | null = scores && resultOf([scores]);
    const shown = {
      ...{ id, own, state, submittedAt },
      reviewer: own || runsIt ? { id: reviewerId, name: reviewerName } : null,
      stateLabel: labels[state][own ? 'partner' : 'staff'],
      average: result?.average ?? null,
      total: result?.total ?? null,
    };
    return [{ shown, filed: scores && [scores] }];
  });
}

/** Lines of the comparison over the reviews that the reader may see. */
export function comparedCriteria(
  actor: Actor,
  criteria: readonly Criterion[],
  shown: readonly StoredReview[],
  view: { open: boolean; divergenceFrom: number; moderated: readonly ModeratedScore[] },
): ScreenedCriterion[] {
  const filed = shown.filter(({ state }) => state === 'submitted').map(({ saved }) => scoresOf(saved));
  const scored = scoredCriteria(criteria);
  const comparison = compare(scored, filed, view.divergenceFrom);
  return scored.map(({ code, label, weight }, index) => {
    const { average, spread, divergent } = comparison[index]!;
    const known = view.open
      ? { average, spread, divergent }
      : { average: null, spread: null, divergent: null };
    const moderated = view.moderated.find(({ criterion }) => criterion === code);
    return {
      ...{ criterion: code, label: label[actor.language], weight, ...known },
      scores: shown.flatMap(({ id, saved }) => {
        const found = saved.find(({ criterion }) => criterion === code);
        return found ? [{ reviewId: id, score: found.score, justification: found.justification }] : [];
      }),
      moderated: moderated?.score ?? null,
      moderationReason: moderated?.reason ?? null,
    };
  });
}
