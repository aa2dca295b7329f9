import {
  type ModerationResult,
  type ReviewState,
  reviewStates,
  type ScreenedCriterion,
  type ScreenedGate,
  type ScreenedMarker,
  type ScreenedReview,
  type ScreenedScore,
  type ScreeningRecord,
} from '#screening';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  ObjectField,
  PatternField,
  TextField,
  WholeField,
} from '../http/index.js';
import { ReviewerAnswer } from './reviews.dto.js';

const decimal = { pattern: /^\d{1,3}\.\d{2}$/, expected: 'twoDecimals' };

export class RubricReference {
  @IdField()
  id: string;

  @TextField({ max: 20 })
  code: string;

  @WholeField({ min: 1, max: 100_000 })
  number: number;

  @TextField({ max: 64 })
  digest: string;
}

export class ScreenedReviewAnswer implements ScreenedReview {
  @IdField()
  id: string;

  @BooleanField()
  own: boolean;

  @ObjectField(() => ReviewerAnswer, { nullable: true })
  reviewer: ReviewerAnswer | null;

  @ChoiceField(reviewStates)
  state: ReviewState;

  @TextField({ max: 100 })
  stateLabel: string;

  @InstantField({ nullable: true })
  submittedAt: Date | null;

  @PatternField({ ...decimal, nullable: true })
  average: string | null;

  @PatternField({ ...decimal, nullable: true })
  total: string | null;
}

export class ScreenedScoreAnswer implements ScreenedScore {
  @IdField()
  reviewId: string;

  @WholeField({ min: 0, max: 5, nullable: true })
  score: number | null;

  @TextField({ max: 4000, blank: true })
  justification: string;
}

export class ScreenedCriterionAnswer implements ScreenedCriterion {
  @TextField({ max: 20 })
  criterion: string;

  @TextField({ max: 500 })
  label: string;

  @WholeField({ min: 0, max: 100 })
  weight: number;

  @ObjectField(() => ScreenedScoreAnswer, { list: { max: 100 } })
  scores: ScreenedScoreAnswer[];

  @PatternField({ ...decimal, nullable: true })
  average: string | null;

  @WholeField({ min: 0, max: 5, nullable: true, description: 'Highest minus lowest score.' })
  spread: number | null;

  @BooleanField({ nullable: true })
  divergent: boolean | null;

  @WholeField({ min: 0, max: 5, nullable: true })
  moderated: number | null;

  @TextField({ max: 4000, blank: true, nullable: true })
  moderationReason: string | null;
}

export class ScreenedGateAnswer implements ScreenedGate {
  @TextField({ max: 20 })
  criterion: string;

  @TextField({ max: 500 })
  label: string;

  @TextField({ max: 500 })
  question: string;

  @BooleanField({ nullable: true })
  met: boolean | null;

  @TextField({ max: 4000, blank: true, nullable: true })
  reason: string | null;
}

export class ScreenedMarkerAnswer implements ScreenedMarker {
  @TextField({ max: 20 })
  marker: string;

  @TextField({ max: 20 })
  selfScore: string;

  @TextField({ max: 10_000, blank: true })
  evidence: string;

  @TextField({ max: 20, nullable: true })
  validatedScore: string | null;

  @TextField({ max: 4000, blank: true, nullable: true })
  reason: string | null;
}

export class ModerationAnswer implements ModerationResult {
  @PatternField(decimal)
  average: string;

  @PatternField(decimal)
  total: string;

  @BooleanField()
  recommended: boolean;

  @TextField({ max: 10_000 })
  reasons: string;

  @TextField({ max: 64, description: 'SHA-256 of the frozen snapshot.' })
  digest: string;

  @InstantField()
  moderatedAt: Date;

  @TextField({ max: 200, nullable: true })
  moderatedBy: string | null;
}

export class ScreeningAnswer implements ScreeningRecord {
  @IdField()
  noteId: string;

  @TextField({ max: 40 })
  noteCode: string;

  @WholeField({ min: 1, max: 1000 })
  round: number;

  @WholeField({ min: 1, max: 100_000 })
  versionNumber: number;

  @InstantField()
  openedAt: Date;

  @ObjectField(() => RubricReference)
  rubric: RubricReference;

  @BooleanField({ description: 'Whether the reader sees every filed score, or still waits (blind).' })
  open: boolean;

  @ObjectField(() => ScreenedReviewAnswer, { list: { max: 100 } })
  reviews: ScreenedReviewAnswer[];

  @ObjectField(() => ScreenedCriterionAnswer, { list: { max: 60 } })
  criteria: ScreenedCriterionAnswer[];

  @PatternField({ ...decimal, nullable: true, description: 'Of all filed reviews, on the scale 0 to 5.' })
  average: string | null;

  @PatternField({ ...decimal, nullable: true, description: 'The same as points out of 100.' })
  total: string | null;

  @WholeField({ min: 0, max: 5 })
  divergenceFrom: number;

  @ObjectField(() => ScreenedGateAnswer, { list: { max: 60 } })
  gates: ScreenedGateAnswer[];

  @ObjectField(() => ScreenedMarkerAnswer, { list: { max: 20 } })
  markers: ScreenedMarkerAnswer[];

  @ObjectField(() => ModerationAnswer, { nullable: true })
  moderation: ModerationAnswer | null;

  @WholeField({ min: 1, max: 2147483647, description: 'Of the concept note.' })
  version: number;
}
