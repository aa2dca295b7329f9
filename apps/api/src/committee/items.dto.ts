import {
  type Constituency,
  constituencies,
  type Declaration,
  type DeclarationRecord,
  type ItemKind,
  itemKinds,
  type ItemRecord,
  type ItemState,
  itemStates,
  type ItemSummary,
  type NewItem,
  type NewPosition,
  type Outcome,
  outcomes,
  type Position,
  positions,
  type StatementRecord,
  type Tally,
} from '#committee';
import {
  AmountField,
  BooleanField,
  ChoiceField,
  FreeField,
  IdField,
  InstantField,
  ObjectField,
  TextField,
  WholeField,
} from '../http/index.js';

const count = { min: 0, max: 2147483647 };

export class NewItemBody implements NewItem {
  @ChoiceField(itemKinds)
  kind: ItemKind;

  @IdField({ optional: true, description: 'Id of the concept note or programme.' })
  subjectId?: string;

  @TextField({ max: 300, optional: true, description: 'For policy and information items.' })
  title?: string;

  @TextField({ max: 20_000, optional: true, description: 'The secretariat’s own words.' })
  text?: string;
}

export class ItemPlaceBody {
  @WholeField({ min: 1, max: 1000, description: 'The place that the item is to have.' })
  number: number;
}

export class SeatDeclarationBody implements Declaration {
  @BooleanField()
  conflict: boolean;

  @TextField({ max: 2_000, optional: true, description: 'What the conflict is; needed when there is one.' })
  nature?: string;
}

export class DeclarationAnswer implements DeclarationRecord {
  @IdField()
  itemId: string;

  @IdField()
  seatId: string;

  @BooleanField()
  conflict: boolean;

  @InstantField()
  declaredAt: Date;
}

export class PositionBody implements NewPosition {
  @ChoiceField(positions)
  position: Position;

  @TextField({ max: 5_000, optional: true, description: 'Needed for an objection and for a comment.' })
  comment?: string;
}

export class AgendaItemAnswer implements ItemSummary {
  @IdField()
  id: string;

  @WholeField({ min: 1, max: 2147483647 })
  number: number;

  @ChoiceField(itemKinds)
  kind: ItemKind;

  @TextField({ max: 100 })
  kindLabel: string;

  @BooleanField({ description: 'You are recused: everything else of the item is closed to you.' })
  recused: boolean;

  @TextField({ max: 500, blank: true, nullable: true })
  title: string | null;

  @TextField({ max: 40, list: { max: 100 }, description: 'Codes of the organisations that take part.' })
  organisations: string[];

  @IdField({ nullable: true })
  conceptNoteId: string | null;

  @IdField({ nullable: true })
  programmeId: string | null;

  @ChoiceField([...itemStates, null] as never, { nullable: true })
  state: ItemState | null;

  @TextField({ max: 100, nullable: true })
  stateLabel: string | null;

  @IdField({ nullable: true })
  decisionId: string | null;

  @AmountField({ nullable: true, description: 'What an approval would reserve: the programme’s budget.' })
  asked: string | null;

  @AmountField({ nullable: true, description: 'What the decision reserved.' })
  approved: string | null;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class ItemsAnswer {
  @ObjectField(() => AgendaItemAnswer, { list: { max: 500 } })
  items: AgendaItemAnswer[];
}

export class StatementAnswer implements StatementRecord {
  @IdField()
  seatId: string;

  @ChoiceField(constituencies)
  constituency: Constituency;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;

  @BooleanField()
  voting: boolean;

  @BooleanField()
  present: boolean;

  @BooleanField({ description: 'Whether the seat has declared a conflict or none.' })
  declared: boolean;

  @ChoiceField([...positions, 'recused', null] as never, { nullable: true })
  position: Position | 'recused' | null;

  @TextField({ max: 100, nullable: true })
  positionLabel: string | null;

  @TextField({ max: 5_000, nullable: true })
  comment: string | null;
}

export class TallyAnswer implements Tally {
  @WholeField({ ...count, description: 'Voting seats that are not recused.' })
  base: number;

  @WholeField({ ...count, description: 'Of these, present and declared without a conflict.' })
  counted: number;

  @WholeField(count)
  recused: number;

  @WholeField(count)
  quorumNeeded: number;

  @BooleanField()
  quorumMet: boolean;

  @WholeField(count)
  inFavour: number;

  @WholeField(count)
  objections: number;

  @WholeField(count)
  comments: number;

  @WholeField({ ...count, nullable: true, description: 'Null under consensus: nobody may object.' })
  neededInFavour: number | null;

  @BooleanField({ description: 'Whether a yes can be decided now.' })
  carried: boolean;
}

export class ItemAnswer extends AgendaItemAnswer implements ItemRecord {
  @IdField({ nullable: true, description: 'Your own seat in this session.' })
  ownSeatId: string | null;

  @BooleanField({ description: 'Whether the papers are open to you.' })
  open: boolean;

  @TextField({ max: 20_000, nullable: true })
  text: string | null;

  @FreeField({ nullable: true, description: 'What is decided upon: the last submitted version.' })
  paper: object | null;

  @ObjectField(() => StatementAnswer, { list: { max: 200 } })
  statements: StatementAnswer[];

  @ObjectField(() => TallyAnswer, { nullable: true })
  tally: TallyAnswer | null;

  @ChoiceField(outcomes, { list: { max: 10 }, description: 'What the rule of the fund allows now.' })
  possibleOutcomes: Outcome[];
}
