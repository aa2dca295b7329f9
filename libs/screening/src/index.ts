import { EligibilityCheck } from './eligibility/eligibility.entity.js';
import { ModerationRecord } from './moderation/moderation.entity.js';
import { Review, ReviewScore, ReviewTransition, ScreeningRound } from './reviews/review.entity.js';
import { Rubric, RubricVersion } from './rubrics/rubric.entity.js';

export * from './eligibility/eligibility.queries.js';
export {
  type EligibilityOutcome,
  eligibilityOutcomes,
  type Gate,
  type GateResult,
  gateResults,
  gates,
  type Judgement,
} from './eligibility/eligibility.rules.js';
export * from './eligibility/eligibility.service.js';
export type {
  JudgedCriterion,
  ModeratedScore,
  Moderation,
  ValidatedMarker,
} from './moderation/moderation.rules.js';
export * from './moderation/screening.js';
export * from './moderation/screening.queries.js';
export * from './moderation/screenings.service.js';
export type { ScreenedCriterion, ScreenedReview, ScreenedScore } from './moderation/side-by-side.js';
export type { AssignmentCard } from './reviews/assignment-card.js';
export * from './reviews/assignments.service.js';
export { type ReviewState, reviewStates, type SavedScore } from './reviews/review.rules.js';
export * from './reviews/reviews.queries.js';
export * from './reviews/reviews.service.js';
export {
  type Assessment,
  assessments,
  type Citation,
  type Criterion,
  type RubricState,
  rubricStates,
} from './rubrics/rubric.rules.js';
export * from './rubrics/rubrics.queries.js';
export * from './rubrics/rubrics.service.js';
export * from './screening.module.js';
export * from './tasks/tasks.queries.js';

export const screeningEntities = [
  EligibilityCheck,
  ModerationRecord,
  Review,
  ReviewScore,
  ReviewTransition,
  Rubric,
  RubricVersion,
  ScreeningRound,
];
