import { EligibilityCheck } from './eligibility/eligibility.entity.js';
import { ModerationRecord } from './moderation/moderation.entity.js';
import { Review, ReviewScore, ReviewTransition, ScreeningRound } from './reviews/review.entity.js';
import { Rubric, RubricVersion } from './rubrics/rubric.entity.js';

export * from './moderation/screening.js';
export * from './screening.module.js';

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
