import { languages, type Language } from '#kernel';
import { type ProgrammeState, publishedStates } from '#programmes';
import {
  type AcceptedPeriod,
  type ProgrammeAmounts,
  type ProgrammeShare,
  type PublicPlace,
  type PublicProgramme,
  type PublicProgrammeFilter,
  type PublicProgrammePage,
} from '#publishing';
import { obligationTypes, type ObligationType } from '#reporting';
import {
  AmountField,
  BooleanField,
  ChoiceField,
  DayField,
  DegreesField,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
} from '../http/index.js';
import { NamedCodeAnswer } from './public-funds.dto.js';

export class PublicProgrammesQuery extends PageQuery implements PublicProgrammeFilter {
  @TextField({ max: 200, optional: true, description: 'In title or code.' })
  q?: string;

  @TextField({ max: 60, optional: true, description: 'Primary thematic area.' })
  area?: string;

  @TextField({
    max: 10,
    optional: true,
    description: 'Country or region; a region finds all that lies in it.',
  })
  place?: string;

  @TextField({ max: 40, optional: true, description: 'Code of a participating organisation.' })
  organisation?: string;
}

class ProgrammeAmountsAnswer implements ProgrammeAmounts {
  @AmountField({ description: 'Approved by the steering committee.' })
  approved: string;

  @AmountField()
  transferred: string;

  @AmountField()
  refunded: string;

  @AmountField({ description: 'Expenditure in accepted financial reports.' })
  expended: string;
}

export class PublicShareAnswer extends ProgrammeAmountsAnswer implements ProgrammeShare {
  @TextField({ max: 40, description: 'Code of the organisation.' })
  organisation: string;

  @TextField({ max: 500 })
  name: string;

  @BooleanField()
  convening: boolean;
}

export class PublicProgrammeAnswer extends ProgrammeAmountsAnswer implements PublicProgramme {
  @TextField({ max: 30 })
  code: string;

  @TextField({ max: 500 })
  title: string;

  @ChoiceField(languages, { description: 'Language of the title.' })
  language: Language;

  @ChoiceField(publishedStates)
  state: ProgrammeState;

  @TextField({ max: 100 })
  stateLabel: string;

  @ObjectField(() => NamedCodeAnswer)
  primaryArea: NamedCodeAnswer;

  @ObjectField(() => NamedCodeAnswer, { list: { max: 50 } })
  otherAreas: NamedCodeAnswer[];

  @ObjectField(() => NamedCodeAnswer, { list: { max: 250 } })
  places: NamedCodeAnswer[];

  @TextField({ max: 40, blank: true })
  conveningAgency: string;

  @ObjectField(() => PublicShareAnswer, { list: { max: 100 }, description: 'The convening agency first.' })
  organisations: PublicShareAnswer[];

  @WholeField({ min: 1, max: 1200, nullable: true })
  durationMonths: number | null;

  @DayField({ nullable: true, description: 'The first transfer.' })
  startsOn: string | null;

  @DayField({ nullable: true })
  endsOn: string | null;
}

export class AcceptedPeriodAnswer implements AcceptedPeriod {
  @ChoiceField(obligationTypes)
  type: ObligationType;

  @TextField({ max: 200 })
  label: string;

  @DayField()
  periodStart: string;

  @DayField()
  periodEnd: string;

  @DayField()
  acceptedOn: string;
}

export class PublicProgrammePageAnswer extends PublicProgrammeAnswer implements PublicProgrammePage {
  @DayField({ nullable: true, description: 'The last signature.' })
  signedOn: string | null;

  @DayField({ nullable: true, description: 'When its activities were closed.' })
  closedOn: string | null;

  @ObjectField(() => AcceptedPeriodAnswer, {
    list: { max: 10 },
    description: 'The latest accepted report of each kind, by any of the organisations.',
  })
  reports: AcceptedPeriodAnswer[];
}

export class PublicPlaceAnswer extends ProgrammeAmountsAnswer implements PublicPlace {
  @TextField({ max: 10 })
  code: string;

  @TextField({ max: 300 })
  label: string;

  @ChoiceField(['country', 'region'])
  kind: PublicPlace['kind'];

  @DegreesField({ max: 90, nullable: true, description: 'Of the point at which to draw; null: none.' })
  latitude: number | null;

  @DegreesField({ max: 180, nullable: true })
  longitude: number | null;

  @WholeField({ min: 0, max: 2147483647, description: 'A programme in several places counts whole in each.' })
  programmes: number;
}
