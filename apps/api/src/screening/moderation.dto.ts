import type { JudgedCriterion, ModeratedScore, Moderation, ValidatedMarker } from '#screening';
import { BooleanField, ObjectField, TextField, WholeField } from '../http/index.js';

const reason = { max: 4000, blank: true };

export class ModeratedScoreFields implements ModeratedScore {
  @TextField({ max: 20 })
  criterion: string;

  @WholeField({ min: 0, max: 5 })
  score: number;

  @TextField({ ...reason, description: 'Needed where reviewers diverge or the score leaves their range.' })
  reason: string;
}

export class JudgedCriterionFields implements JudgedCriterion {
  @TextField({ max: 20 })
  criterion: string;

  @BooleanField()
  met: boolean;

  @TextField({ ...reason, description: 'Needed where the gate is not met.' })
  reason: string;
}

export class ValidatedMarkerFields implements ValidatedMarker {
  @TextField({ max: 20 })
  marker: string;

  @TextField({ max: 20 })
  score: string;

  @TextField({ ...reason, description: 'Needed where it differs from the note’s own score.' })
  reason: string;
}

export class ModerationBody implements Moderation {
  @ObjectField(() => ModeratedScoreFields, { list: { max: 60 }, description: 'Every scored criterion once.' })
  scores: ModeratedScoreFields[];

  @ObjectField(() => JudgedCriterionFields, {
    list: { max: 60 },
    description: 'Every gate of the rubric once.',
  })
  gates: JudgedCriterionFields[];

  @ObjectField(() => ValidatedMarkerFields, {
    list: { max: 20 },
    description: 'Every marker of the note once.',
  })
  markers: ValidatedMarkerFields[];

  @BooleanField()
  recommended: boolean;

  @TextField({ max: 10_000 })
  reasons: string;
}
