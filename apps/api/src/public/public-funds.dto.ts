import { type FrontPageView, type FundCard, type NamedCode, type PublicArea } from '#publishing';
import { AreaAmountAnswer, ContributorAmountAnswer } from '../capitalisation/breakdowns.dto.js';
import { StandingAnswer } from '../capitalisation/capitalisation.dto.js';
import { AmountField, DayField, ObjectField, TextField, WholeField } from '../http/index.js';

const count = { min: 0, max: 2147483647 };

export class PublicFundItemAnswer implements FundCard {
  @TextField({ max: 12 })
  code: string;

  @TextField({ max: 500, description: 'In the reader’s language.' })
  name: string;

  @TextField({ max: 2_000, blank: true, description: 'What the fund is for.' })
  purpose: string;

  @TextField({ max: 3 })
  currency: string;
}

export class NamedCodeAnswer implements NamedCode {
  @TextField({ max: 60, blank: true })
  code: string;

  @TextField({ max: 500, blank: true, description: 'In the reader’s language.' })
  label: string;
}

export class PublicFundAnswer extends PublicFundItemAnswer implements FrontPageView {
  @DayField({ description: 'Today in the fund’s zone.' })
  asOf: string;

  @AmountField({ nullable: true })
  target: string | null;

  @DayField({ nullable: true })
  targetStartsOn: string | null;

  @DayField({ nullable: true })
  targetEndsOn: string | null;

  @AmountField({ nullable: true })
  gapToTarget: string | null;

  @AmountField()
  deposited: string;

  @AmountField()
  allocated: string;

  @AmountField()
  transferred: string;

  @AmountField({ description: 'Expenditure in accepted financial reports.' })
  expended: string;

  @WholeField({ ...count, description: 'Published programmes: from the signature on.' })
  programmes: number;

  @WholeField({ ...count, description: 'Different countries and regions of these programmes.' })
  places: number;

  @WholeField({ ...count, description: 'Different organisations in these programmes.' })
  entities: number;

  @WholeField({ ...count, description: 'Who deposited.' })
  contributors: number;

  @ObjectField(() => NamedCodeAnswer, { list: { max: 1000 }, description: 'Thematic areas in force.' })
  areas: NamedCodeAnswer[];
}

export class PublicAreaAnswer extends AreaAmountAnswer implements PublicArea {
  @TextField({ max: 500 })
  label: string;

  @AmountField({
    nullable: true,
    description:
      'What all submitted notes ask for together; null for fewer than three notes, so that no single one ' +
      'is told, and for other days than today.',
  })
  requested: string | null;

  @AmountField({
    nullable: true,
    description: 'What the notes that the committee endorsed ask for; null as `requested` is.',
  })
  endorsed: string | null;

  @AmountField({
    nullable: true,
    description: 'What of `endorsed` no allocation covers yet, not below zero; null as `endorsed` is.',
  })
  gap: string | null;

  @WholeField({
    ...count,
    nullable: true,
    description: 'Published programmes; null for other days than today.',
  })
  programmes: number | null;
}

export class PublicCapitalisationAnswer extends StandingAnswer {
  @ObjectField(() => PublicAreaAnswer, { list: { max: 1000 } })
  byThematicArea: PublicAreaAnswer[];

  @ObjectField(() => ContributorAmountAnswer, { list: { max: 10_000 } })
  byContributor: ContributorAmountAnswer[];
}
