import {
  type EventDifference,
  type Fact,
  type FactKind,
  factKinds,
  type HistoryEvent,
  type HistoryFilter,
  type LabelledDifference,
  type NamedRecord,
} from '#history';
import { type Seal, type Verification } from '#platform/events';
import {
  AnyField,
  BooleanField,
  ChoiceField,
  DayField,
  FreeField,
  IdField,
  InstantField,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
} from '../http/index.js';

const most = Number.MAX_SAFE_INTEGER;

export class EventQuery extends PageQuery implements HistoryFilter {
  @IdField({ optional: true, description: 'Only what happened to this record.' })
  subject?: string;

  @TextField({ max: 60, optional: true, description: 'Only what happened to records of this type.' })
  subjectType?: string;

  @TextField({ max: 60, optional: true, description: 'Only events of this name.' })
  name?: string;

  @IdField({ optional: true, description: 'Only what this person did.' })
  actor?: string;

  @DayField({ optional: true, description: 'From this day on, in the fund’s zone.' })
  from?: string;

  @DayField({ optional: true, description: 'Up to this day, included.' })
  to?: string;

  @TextField({
    max: 200,
    optional: true,
    blank: true,
    description: 'Occurs in what the event is called, in a code that it tells, or in who acted.',
  })
  q?: string;
}

export class NamedRecordAnswer implements NamedRecord {
  @TextField({ max: 60 })
  type: string;

  @IdField()
  id: string;

  @TextField({ max: 200, nullable: true })
  code: string | null;

  @TextField({
    max: 600,
    nullable: true,
    description: 'In your language; null: not for you, or it has none.',
  })
  title: string | null;
}

export class EventActorAnswer {
  @IdField({ nullable: true })
  id: string | null;

  @TextField({
    max: 200,
    nullable: true,
    description: 'Null: the reader may know the organisation only.',
  })
  name: string | null;

  @TextField({ max: 40, nullable: true })
  organisation: string | null;
}

export class FactAnswer implements Fact {
  @TextField({ max: 60 })
  key: string;

  @TextField({ max: 200 })
  label: string;

  @ChoiceField(factKinds, { description: 'How to show the value. Amounts are in the fund’s currency.' })
  kind: FactKind;

  @TextField({ max: 10_000 })
  value: string;

  @ObjectField(() => NamedRecordAnswer, { nullable: true, description: 'The record that the value names.' })
  record: NamedRecordAnswer | null;
}

export class EventAnswer implements HistoryEvent {
  @IdField()
  id: string;

  @TextField({ max: 60 })
  name: string;

  @TextField({ max: 200, description: 'What happened, in your language.' })
  label: string;

  @ObjectField(() => NamedRecordAnswer)
  subject: NamedRecordAnswer;

  @InstantField()
  at: Date;

  @ObjectField(() => EventActorAnswer, {
    nullable: true,
    description: 'Null when the product did it by itself.',
  })
  by: EventActorAnswer | null;

  @TextField({ max: 200, description: 'Who did it, for people: a name, to partners an organisation.' })
  who: string;

  @TextField({ max: 20_000, nullable: true, description: 'Why, where you may read it.' })
  reason: string | null;

  @ObjectField(() => FactAnswer, { list: { max: 50 } })
  facts: FactAnswer[];

  @BooleanField({ description: '`…/events/{id}/difference` tells what it changed.' })
  hasDifference: boolean;

  @FreeField({ description: 'Ids, codes, amounts, digests.' })
  payload: Record<string, unknown>;

  @BooleanField({ description: 'Part of the fund’s chain: true a moment after it happened.' })
  sealed: boolean;
}

export class EventKindAnswer {
  @TextField({ max: 60 })
  name: string;

  @TextField({ max: 200 })
  label: string;
}

export class EventKindsAnswer {
  @ObjectField(() => EventKindAnswer, { list: { max: 1000 } })
  items: EventKindAnswer[];
}

export class LabelledDifferenceAnswer implements LabelledDifference {
  @TextField({ max: 300 })
  pointer: string;

  @TextField({ max: 500, description: 'Where, in your language.' })
  label: string;

  @AnyField({ description: 'Null where there was nothing.' })
  before: unknown;

  @AnyField({ description: 'Null where there is nothing now.' })
  after: unknown;
}

export class EventDifferenceAnswer implements EventDifference {
  @TextField({ max: 20, nullable: true, description: 'Number or day of what stood before; null: nothing.' })
  from: string | null;

  @TextField({ max: 20 })
  to: string;

  @ObjectField(() => LabelledDifferenceAnswer, { list: { max: 5000 } })
  differences: LabelledDifferenceAnswer[];
}

export class SealAnswer implements Seal {
  @WholeField({ min: 1, max: most })
  seq: number;

  @IdField()
  eventId: string;

  @TextField({ max: 64 })
  prevHash: string;

  @TextField({ max: 64, description: 'SHA-256 over the hash before and the event’s canonical text.' })
  hash: string;

  @InstantField({ description: 'When the event happened.' })
  at: Date;
}

export class ChainHeadAnswer {
  @WholeField({ min: 0, max: most })
  seq: number;

  @TextField({ max: 64 })
  hash: string;
}

export class BrokenAnswer {
  @WholeField({ min: 1, max: most })
  seq: number;

  @IdField()
  eventId: string;

  @ChoiceField(['gap', 'chain-broken', 'text-altered', 'columns-altered'])
  why: 'gap' | 'chain-broken' | 'text-altered' | 'columns-altered';
}

export class VerificationAnswer implements Verification {
  @BooleanField()
  intact: boolean;

  @WholeField({ min: 0, max: most })
  checked: number;

  @WholeField({ min: 0, max: most, description: 'Recorded and not sealed yet.' })
  waiting: number;

  @WholeField({ min: 0, max: most, description: 'Neither sealed nor waiting: not recorded by the product.' })
  unknown: number;

  @ObjectField(() => ChainHeadAnswer)
  head: ChainHeadAnswer;

  @InstantField({ nullable: true, description: 'When the last checked event happened.' })
  sealedUpTo: Date | null;

  @ObjectField(() => BrokenAnswer, { nullable: true })
  broken: BrokenAnswer | null;
}
