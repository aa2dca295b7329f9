import {
  type EarmarkAnswer,
  type EarmarkClassView,
  type EarmarkDemandView,
  type EarmarkDrawView,
  type EarmarkSourceKind,
  earmarkSourceKinds,
  type EarmarkSourceView,
  type EarmarksView,
} from '#funding';
import {
  AmountField,
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  ObjectField,
  TextField,
} from '../http/index.js';

const purposes = ['allocation', 'direct-costs', 'charges'] as const;
type Purpose = (typeof purposes)[number];

export class EarmarkPreviewBody {
  @IdField({ optional: true, description: 'The programme; else area and places are given.' })
  programme?: string;

  @TextField({ max: 40, optional: true, description: 'Code of the primary thematic area.' })
  area?: string;

  @TextField({
    max: 3,
    optional: true,
    list: { max: 250 },
    description: 'Countries (ISO 3166-1) and regions (UN M49).',
  })
  places?: string[];

  @AmountField({ positive: true })
  amount: string;
}

export class EarmarkAnswerBody implements EarmarkAnswer {
  @TextField({ max: 3 })
  currency: string;

  @BooleanField()
  possible: boolean;

  @ChoiceField(['cash', 'cash-and-receivables', 'earmark'], {
    nullable: true,
    description: 'Which limit refuses, as an allocation would be refused; null when possible.',
  })
  limit: EarmarkAnswer['limit'];

  @AmountField()
  requested: string;

  @AmountField({ description: 'The most that could be allocated now.' })
  most: string;

  @AmountField({ description: 'Cash balance − open reservations.' })
  available: string;

  @AmountField({ description: 'How much more money that may pay it would be needed.' })
  missing: string;

  @TextField({ max: 4000, nullable: true, description: 'Which programmes compete for which money.' })
  words: string | null;
}

export class EarmarkSourceAnswer implements EarmarkSourceView {
  @IdField({ description: 'The contribution line, deposit, income or refund.' })
  id: string;

  @ChoiceField(earmarkSourceKinds)
  kind: EarmarkSourceKind;

  @TextField({ max: 100 })
  kindLabel: string;

  @TextField({ max: 200, description: 'Agreement and line, or the bank’s reference.' })
  number: string;

  @TextField({ max: 40, nullable: true, description: 'Code of the contributor.' })
  contributor: string | null;

  @DayField({ nullable: true })
  valueDate: string | null;

  @TextField({ max: 40, nullable: true, list: { max: 1000 }, description: 'Thematic areas; null: any.' })
  areas: string[] | null;

  @TextField({
    max: 3,
    nullable: true,
    list: { max: 1000 },
    description: 'Countries and regions; null: any.',
  })
  places: string[] | null;

  @AmountField()
  net: string;

  @AmountField({ description: 'Signed and to come, as far as the fund’s policy counts it.' })
  expected: string;

  @AmountField({ description: 'Drawn for what is reserved; may be matched anew.' })
  reserved: string;

  @AmountField({ description: 'Transferred and not refunded; locked.' })
  transferred: string;

  @AmountField({ description: 'Below zero when money was taken back after it had been transferred.' })
  free: string;
}

export class EarmarkClassAnswer implements EarmarkClassView {
  @TextField({ max: 4000, description: 'What it may pay, in the reader’s language.' })
  name: string;

  @TextField({ max: 40, nullable: true, list: { max: 1000 }, description: 'Thematic areas; null: any.' })
  areas: string[] | null;

  @TextField({
    max: 3,
    nullable: true,
    list: { max: 1000 },
    description: 'Countries and regions; null: any.',
  })
  places: string[] | null;

  @AmountField()
  net: string;

  @AmountField({ description: 'Signed and to come, as far as the fund’s policy counts it.' })
  expected: string;

  @AmountField()
  reserved: string;

  @AmountField()
  transferred: string;

  @AmountField()
  free: string;

  @IdField({ list: { max: 100_000 } })
  sourceIds: string[];
}

export class EarmarkDemandAnswer implements EarmarkDemandView {
  @ChoiceField(purposes)
  purpose: Purpose;

  @IdField({ nullable: true })
  allocationId: string | null;

  @IdField({ nullable: true })
  programmeId: string | null;

  @TextField({ max: 60, nullable: true, description: 'Code of the programme.' })
  programme: string | null;

  @TextField({ max: 40, nullable: true, description: 'Code of the thematic area.' })
  area: string | null;

  @AmountField()
  needed: string;

  @AmountField()
  drawn: string;

  @AmountField()
  missing: string;
}

export class EarmarkDrawAnswer implements EarmarkDrawView {
  @ChoiceField(purposes)
  purpose: Purpose;

  @IdField({ nullable: true })
  allocationId: string | null;

  @IdField({ nullable: true })
  programmeId: string | null;

  @TextField({ max: 60, nullable: true })
  programme: string | null;

  @IdField()
  sourceId: string;

  @AmountField()
  reserved: string;

  @AmountField({ description: 'Transferred and not refunded.' })
  transferred: string;

  @AmountField({ description: 'Came back to this money by refunds.' })
  returned: string;
}

export class EarmarksAnswer implements EarmarksView {
  @TextField({ max: 3 })
  currency: string;

  @BooleanField({ description: 'Whether money that may pay it stands for everything reserved.' })
  matched: boolean;

  @AmountField()
  missing: string;

  @TextField({ max: 4000, nullable: true, description: 'What is missing for which programmes, in words.' })
  words: string | null;

  @ObjectField(() => EarmarkClassAnswer, {
    list: { max: 100_000 },
    description: 'Money of equal earmark together, the least flexible first.',
  })
  classes: EarmarkClassAnswer[];

  @ObjectField(() => EarmarkSourceAnswer, { list: { max: 100_000 } })
  sources: EarmarkSourceAnswer[];

  @ObjectField(() => EarmarkDemandAnswer, { list: { max: 100_000 } })
  demands: EarmarkDemandAnswer[];

  @ObjectField(() => EarmarkDrawAnswer, { list: { max: 100_000 } })
  draws: EarmarkDrawAnswer[];
}
