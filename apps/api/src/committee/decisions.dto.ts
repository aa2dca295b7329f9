import {
  type ConditionRecord,
  type DecisionAmountRecord,
  type DecisionFilter,
  type DecisionRecord,
  type DecisionSummary,
  type ItemKind,
  itemKinds,
  type Outcome,
  outcomes,
  type SentAmount,
  type SentCondition,
  type SentDecision,
} from '#committee';
import {
  AmountField,
  BooleanField,
  ChoiceField,
  DayField,
  FreeField,
  IdField,
  InstantField,
  ListFromText,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
  YesNoFromText,
} from '../http/index.js';

export class DecisionListQuery extends PageQuery implements DecisionFilter {
  @TextField({
    max: 200,
    optional: true,
    description: 'Part of the title, or of the code of the decision, the note or the programme.',
  })
  q?: string;

  @ListFromText()
  @ChoiceField(outcomes, {
    optional: true,
    list: { max: 7 },
    description: 'Separated by commas or repeated.',
  })
  outcome?: Outcome[];

  @ListFromText()
  @ChoiceField(itemKinds, {
    optional: true,
    list: { max: 4 },
    description: 'Separated by commas or repeated.',
  })
  kind?: ItemKind[];

  @IdField({ optional: true, description: 'Id of a session.' })
  session?: string;

  @IdField({ optional: true, description: 'Id of a concept note or programme.' })
  subject?: string;

  @YesNoFromText()
  @BooleanField({ optional: true, description: 'Whether a condition of the approval is not cleared yet.' })
  openConditions?: boolean;

  @DayField({ optional: true })
  decidedFrom?: string;

  @DayField({ optional: true })
  decidedTo?: string;
}

export class DecidedAmountFields implements SentAmount, DecisionAmountRecord {
  @TextField({ max: 40, description: 'Code of a participating organisation.' })
  organisation: string;

  @AmountField({ positive: true })
  amount: string;
}

export class ConditionBody implements SentCondition {
  @TextField({ max: 5_000 })
  text: string;

  @TextField({ max: 40, description: 'Code of a participating organisation, or `secretariat`.' })
  owner: string;

  @DayField()
  dueOn: string;

  @TextField({ max: 2_000, description: 'What will show that it is fulfilled.' })
  evidenceNeeded: string;
}

export class DecideBody implements SentDecision {
  @ChoiceField(outcomes, { description: 'One of the item’s `possibleOutcomes`.' })
  outcome: Outcome;

  @ObjectField(() => DecidedAmountFields, {
    optional: true,
    list: { max: 100 },
    description: 'Of an approval: each organisation’s budget, to the cent.',
  })
  amounts?: DecidedAmountFields[];

  @ObjectField(() => ConditionBody, { optional: true, list: { max: 50 } })
  conditions?: ConditionBody[];

  @TextField({ max: 10_000, description: 'What the participants will read.' })
  textForApplicant: string;

  @TextField({ max: 10_000, optional: true, description: 'For staff and the committee only.' })
  internalNote?: string;
}

export class DecisionItem implements DecisionSummary {
  @IdField()
  id: string;

  @TextField({ max: 30, example: 'MIG00-DEC-0012' })
  code: string;

  @ChoiceField(itemKinds)
  kind: ItemKind;

  @TextField({ max: 500, blank: true })
  title: string;

  @IdField()
  sessionId: string;

  @IdField()
  itemId: string;

  @IdField({ nullable: true })
  conceptNoteId: string | null;

  @IdField({ nullable: true })
  programmeId: string | null;

  @ChoiceField(outcomes)
  outcome: Outcome;

  @TextField({ max: 200 })
  outcomeLabel: string;

  @ObjectField(() => DecidedAmountFields, { list: { max: 100 } })
  amounts: DecidedAmountFields[];

  @WholeField({ min: 0, max: 1000 })
  openConditions: number;

  @TextField({ max: 10_000 })
  textForApplicant: string;

  @InstantField()
  decidedAt: Date;

  @DayField()
  decidedOn: string;
}

export class DecisionAnswer extends DecisionItem implements DecisionRecord {
  @TextField({ max: 10_000, nullable: true })
  internalNote: string | null;

  @FreeField({ nullable: true, description: 'Rule in force, procedure and count.' })
  rule: object | null;

  @FreeField({ nullable: true, list: { max: 200 }, description: 'Seats, who was present, who was recused.' })
  present: object[] | null;

  @FreeField({ nullable: true, list: { max: 200 } })
  positions: object[] | null;

  @FreeField({ nullable: true, description: 'What was decided upon, word for word.' })
  snapshot: object | null;

  @TextField({ max: 64, nullable: true, description: 'SHA-256 of the decision in canonical form.' })
  digest: string | null;
}

export class EvidenceBody {
  @TextField({ max: 10_000, description: 'What shows that the condition is fulfilled.' })
  evidence: string;
}

export class ConditionAnswer implements ConditionRecord {
  @IdField()
  id: string;

  @WholeField({ min: 1, max: 1000 })
  number: number;

  @TextField({ max: 5_000 })
  text: string;

  @TextField({ max: 40 })
  owner: string;

  @DayField()
  dueOn: string;

  @TextField({ max: 2_000 })
  evidenceNeeded: string;

  @TextField({ max: 10_000, nullable: true })
  evidence: string | null;

  @InstantField({ nullable: true })
  clearedAt: Date | null;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class ConditionsAnswer {
  @ObjectField(() => ConditionAnswer, { list: { max: 50 } })
  items: ConditionAnswer[];
}
