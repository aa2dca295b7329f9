import {
  type AssignmentCard,
  type Declaration,
  type MyReview,
  type MyReviewFilter,
  type NewAssignment,
  type ReviewQuestion,
  type ReviewRecord,
  type ReviewSheet,
  type ReviewState,
  reviewStates,
  type SavedScore,
} from '#screening';
import {
  BooleanField,
  ChoiceField,
  DayField,
  FromText,
  IdField,
  InstantField,
  ObjectField,
  PatternField,
  TextField,
  WholeField,
} from '../http/index.js';

const decimal = { pattern: /^\d{1,3}\.\d{2}$/, expected: 'twoDecimals' };

export class NewReviewBody implements NewAssignment {
  @IdField({ description: 'The person who is to review; a reviewer of the fund without part in the note.' })
  reviewer: string;

  @DayField({ optional: true })
  dueOn?: string;
}

export class UnassignBody {
  @TextField({ max: 2000 })
  reason: string;
}

export class DeclarationBody implements Declaration {
  @BooleanField({ description: 'Whether the reviewer has a conflict of interest.' })
  conflict: boolean;

  @TextField({ max: 2000, optional: true, blank: true, description: 'Shown to the secretariat only.' })
  nature?: string;
}

export class ScoreFields implements SavedScore {
  @TextField({ max: 20, description: 'Code of a scored criterion of the rubric.' })
  criterion: string;

  @WholeField({ min: 0, max: 5, nullable: true })
  score: number | null;

  @TextField({ max: 4000, blank: true })
  justification: string;
}

export class ScoresBody {
  @ObjectField(() => ScoreFields, { list: { min: 1, max: 60 }, description: 'Some or all criteria.' })
  scores: ScoreFields[];
}

export class ReviewerAnswer {
  @IdField()
  id: string;

  @TextField({ max: 200 })
  name: string;
}

export class CardAnswer implements AssignmentCard {
  @TextField({ max: 40 })
  code: string;

  @TextField({ max: 500, blank: true })
  title: string;

  @TextField({ max: 100, nullable: true })
  primaryArea: string | null;

  @TextField({ max: 10, list: { max: 300 } })
  places: string[];

  @TextField({ max: 40, list: { max: 100 } })
  organisations: string[];
}

export class QuestionAnswer implements ReviewQuestion {
  @TextField({ max: 20 })
  criterion: string;

  @TextField({ max: 500 })
  label: string;

  @TextField({ max: 500 })
  question: string;

  @WholeField({ min: 0, max: 100 })
  weight: number;
}

export class ReviewAnswer implements ReviewRecord {
  @IdField()
  id: string;

  @IdField()
  noteId: string;

  @WholeField({ min: 1, max: 1000 })
  round: number;

  @BooleanField({ description: 'Whether it is the reader’s own.' })
  own: boolean;

  @ObjectField(() => ReviewerAnswer, { nullable: true })
  reviewer: ReviewerAnswer | null;

  @ChoiceField(reviewStates)
  state: ReviewState;

  @TextField({ max: 100 })
  stateLabel: string;

  @InstantField()
  assignedAt: Date;

  @DayField({ nullable: true })
  dueOn: string | null;

  @InstantField({ nullable: true })
  declaredAt: Date | null;

  @InstantField({ nullable: true })
  submittedAt: Date | null;

  @TextField({ max: 2000, nullable: true })
  conflictNature: string | null;

  @ObjectField(() => ScoreFields, {
    nullable: true,
    list: { max: 60 },
    description: 'Every scored criterion in the rubric’s order; null while the reader may not see them.',
  })
  scores: ScoreFields[] | null;

  @PatternField({ ...decimal, nullable: true, description: 'Weighted, on the scale 0 to 5.' })
  average: string | null;

  @PatternField({ ...decimal, nullable: true, description: 'Points out of 100.' })
  total: string | null;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class ReviewSheetAnswer extends ReviewAnswer implements ReviewSheet {
  @ObjectField(() => CardAnswer, { nullable: true })
  note: CardAnswer | null;

  @ObjectField(() => QuestionAnswer, { nullable: true, list: { max: 60 } })
  questions: QuestionAnswer[] | null;
}

/** What a reviewer is told who has just declared a conflict: nothing of the note any more. */
export class DeclaredAnswer {
  @IdField()
  id: string;

  @ChoiceField(reviewStates)
  state: ReviewState;

  @TextField({ max: 100 })
  stateLabel: string;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class MyReviewsQuery implements MyReviewFilter {
  @FromText()
  @WholeField({ min: 1, max: 200, optional: true })
  limit?: number;

  @TextField({ max: 500, optional: true })
  cursor?: string;

  @ChoiceField(reviewStates, { optional: true })
  state?: ReviewState;
}

export class MyReviewAnswer implements MyReview {
  @IdField()
  id: string;

  @IdField()
  noteId: string;

  @ObjectField(() => CardAnswer)
  note: CardAnswer;

  @WholeField({ min: 1, max: 1000 })
  round: number;

  @ChoiceField(reviewStates)
  state: ReviewState;

  @TextField({ max: 100 })
  stateLabel: string;

  @InstantField()
  assignedAt: Date;

  @DayField({ nullable: true })
  dueOn: string | null;

  @InstantField({ nullable: true })
  submittedAt: Date | null;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}
