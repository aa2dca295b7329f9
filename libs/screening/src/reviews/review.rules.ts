import { DomainError, type FieldError, refuseFields } from '#kernel';
import { type Criterion, scoredCriteria } from '../rubrics/rubric.rules.js';

/** State keys are permanent. `recused` and `unassigned` reviews count nowhere. */
export const reviewStates = ['assigned', 'declared', 'draft', 'submitted', 'recused', 'unassigned'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** States of the note in which reviews are assigned, declared and released. */
export const reviewableStates: readonly string[] = ['eligible', 'in_screening'];

interface Transition {
  readonly from: readonly ReviewState[];
  readonly to: ReviewState;
}

/** A conflict may also be discovered later, as long as the review is not filed. */
export const reviewTransitions = {
  'declare-none': { from: ['assigned'], to: 'declared' },
  'declare-conflict': { from: ['assigned', 'declared', 'draft'], to: 'recused' },
  save: { from: ['declared', 'draft'], to: 'draft' },
  submit: { from: ['declared', 'draft'], to: 'submitted' },
  unassign: { from: ['assigned', 'declared', 'draft'], to: 'unassigned' },
  reassign: { from: ['unassigned'], to: 'assigned' },
} as const satisfies Record<string, Transition>;
export type ReviewVerb = keyof typeof reviewTransitions;

/** The state after the verb. Throws `conflict-not-declared` or `transition-not-possible`. */
export function nextReviewState(state: ReviewState, verb: ReviewVerb): ReviewState {
  const { from, to }: Transition = reviewTransitions[verb];
  if (from.includes(state)) return to;
  if (state === 'assigned') throw new DomainError('conflict-not-declared');
  throw new DomainError('transition-not-possible', { params: { state } });
}

/** Only the reviewer works on a review; for everybody else it does not exist, nor once recused. */
export function refuseForeignReview(personId: string | null, review: OwnedReview): void {
  if (review.reviewerId !== personId || !isActive(review)) throw new DomainError('not-found');
}

export interface OwnedReview {
  readonly reviewerId: string;
  readonly state: ReviewState;
}

/** Whether the review is expected to be filed, or was. */
export function isActive({ state }: Pick<OwnedReview, 'state'>): boolean {
  return state !== 'recused' && state !== 'unassigned';
}

/** Whether every expected review of the round is filed (and there is one). */
export function allFiled(reviews: readonly Pick<OwnedReview, 'state'>[]): boolean {
  const active = reviews.filter(isActive);
  return active.length > 0 && active.every(({ state }) => state === 'submitted');
}

export type ReviewsOpenTo = 'all-filed' | 'own-filed';

/**
 * Whether a reader may see scores that are not their own. Staff and committee wait until all are filed;
 * a reviewer as the fund has set it, and never without having filed.
 */
export function maySeeOthers(
  reviews: readonly OwnedReview[],
  setting: ReviewsOpenTo,
  personId: string | null,
): boolean {
  const own = reviews.find((review) => review.reviewerId === personId && isActive(review));
  if (!own) return allFiled(reviews);
  if (own.state !== 'submitted') return false;
  return setting === 'own-filed' || allFiled(reviews);
}

/** What stands between a person and reviewing a note. */
export interface Candidate {
  readonly active: boolean;
  readonly isReviewer: boolean;
  readonly participates: boolean;
  readonly wroteIt: boolean;
  readonly recusedBefore: boolean;
}

/** Refuses an assignment that could only end in a conflict (domain.md §3.4: checked before assignment). */
export function refuseUnfitReviewer(candidate: Candidate): void {
  if (!candidate.active || !candidate.isReviewer) throw new DomainError('reviewer-without-role');
  if (candidate.participates || candidate.wroteIt) throw new DomainError('reviewer-conflicted');
  if (candidate.recusedBefore) throw new DomainError('reviewer-recused');
}

export interface SavedScore {
  criterion: string;
  score: number | null;
  justification: string;
}

/** Refuses scores for what the rubric does not ask, or twice for the same criterion. */
export function refuseForeignScores(
  criteria: readonly Criterion[],
  scores: readonly Pick<SavedScore, 'criterion'>[],
): void {
  const asked = scoredCriteria(criteria).map(({ code }) => code);
  const seen = new Set<string>();
  const errors: FieldError[] = [];
  scores.forEach(({ criterion }, index) => {
    const pointer = `/scores/${index}/criterion`;
    if (!asked.includes(criterion))
      errors.push({ pointer, code: 'value-not-listed', params: { values: asked.join(', ') } });
    else if (seen.has(criterion)) errors.push({ pointer, code: 'value-repeated' });
    seen.add(criterion);
  });
  refuseFields(errors);
}

/** Every scored criterion in the rubric's order, with what is saved for it. */
export function sheetOf(criteria: readonly Criterion[], saved: readonly SavedScore[]): SavedScore[] {
  const byCode = new Map(saved.map((item) => [item.criterion, item]));
  return scoredCriteria(criteria).map(
    ({ code }) => byCode.get(code) ?? { criterion: code, score: null, justification: '' },
  );
}

/** Refuses, with every problem at once, a sheet with a score or justification missing. */
export function refuseIncompleteSheet(sheet: readonly SavedScore[]): void {
  const errors: FieldError[] = [];
  sheet.forEach(({ score, justification }, index) => {
    if (score === null) errors.push({ pointer: `/scores/${index}/score`, code: 'field-required' });
    if (justification.trim() === '')
      errors.push({ pointer: `/scores/${index}/justification`, code: 'field-required' });
  });
  refuseFields(errors);
}
