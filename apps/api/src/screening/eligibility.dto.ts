import {
  type EligibilityDecision,
  type EligibilityOutcome,
  eligibilityOutcomes,
  type EligibilityRecord,
  type Gate,
  type GateRecord,
  type GateResult,
  gateResults,
  gates,
  type Judgement,
} from '#screening';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  ObjectField,
  TextField,
  WholeField,
} from '../http/index.js';

export class JudgementFields implements Judgement {
  @ChoiceField(gates)
  gate: Gate;

  @BooleanField()
  passed: boolean;

  @TextField({ max: 2000, description: 'Kept with the outcome.' })
  reason: string;
}

export class EligibilityBody implements EligibilityDecision {
  @ChoiceField(eligibilityOutcomes)
  outcome: EligibilityOutcome;

  @ObjectField(() => JudgementFields, {
    optional: true,
    list: { max: gates.length },
    description: 'Where a gate cannot be computed, or the secretariat overrules it.',
  })
  judgements?: JudgementFields[];

  @TextField({
    max: 5000,
    optional: true,
    description: 'What the authors are told; needed for `ineligible`.',
  })
  reason?: string;
}

export class GivenJudgement {
  @BooleanField()
  passed: boolean;

  @TextField({ max: 2000 })
  reason: string;
}

export class GateAnswer implements GateRecord {
  @ChoiceField(gates)
  gate: Gate;

  @TextField({ max: 300 })
  label: string;

  @ChoiceField(gateResults, { description: '`unknown`: cannot be computed.' })
  result: GateResult;

  @TextField({ max: 3000 })
  note: string;

  @ObjectField(() => GivenJudgement, { nullable: true })
  judgement: GivenJudgement | null;

  @BooleanField({ nullable: true, description: 'After the judgement; null while nobody has answered.' })
  passed: boolean | null;
}

export class EligibilityAnswer implements EligibilityRecord {
  @IdField()
  noteId: string;

  @TextField({ max: 40 })
  noteCode: string;

  @WholeField({ min: 1, max: 100_000 })
  versionNumber: number;

  @ObjectField(() => GateAnswer, { list: { max: gates.length } })
  gates: GateAnswer[];

  @ChoiceField(eligibilityOutcomes, { nullable: true })
  outcome: EligibilityOutcome | null;

  @TextField({ max: 100, nullable: true })
  outcomeLabel: string | null;

  @TextField({ max: 5000, nullable: true })
  reason: string | null;

  @InstantField({ nullable: true })
  decidedAt: Date | null;

  @TextField({ max: 200, nullable: true })
  decidedBy: string | null;

  @TextField({ max: 64, nullable: true, description: 'SHA-256 of the frozen snapshot.' })
  digest: string | null;

  @WholeField({ min: 1, max: 2147483647, description: 'Of the concept note.' })
  version: number;
}
