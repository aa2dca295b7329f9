import {
  type Figure,
  type PromiseFigure,
  type PeriodAmounts,
  type SeriesPoint,
  type SeriesStep,
  seriesSteps,
  type SeriesView,
} from '#funding';
import type { FundStandingView } from '#publishing';
import { AmountField, ChoiceField, DayField, InstantField, ObjectField, TextField } from '../http/index.js';
import { AllocationLimitAnswer } from './allocation-limit.dto.js';
import {
  AskedAnswer,
  CategoryAmountAnswer,
  ContributorPromisesAnswer,
  EarmarkingAmountAnswer,
  StandingAreaAnswer,
  YearAmountsAnswer,
} from './breakdowns.dto.js';

const knownAtText =
  'As booked by this instant (up to microseconds). Default: the latest booking, so that the same pair of ' +
  'times always gets the same answer.';

export class TimesQuery {
  @DayField({ optional: true, description: 'What counted by the end of this day. Default: today.' })
  asOf?: string;

  @InstantField({ optional: true, description: knownAtText })
  knownAt?: string;
}

export class SeriesQuery {
  @DayField({ optional: true, description: 'Default: the month of the first posting.' })
  from?: string;

  @DayField({ optional: true, description: 'Default: today.' })
  to?: string;

  @ChoiceField(seriesSteps, { optional: true })
  step?: SeriesStep;

  @InstantField({ optional: true, description: knownAtText })
  knownAt?: string;
}

export class FiguresAnswer implements Record<Figure | PromiseFigure, string> {
  @AmountField({ description: 'Announced and not withdrawn; not binding.' })
  pledged: string;

  @AmountField({ description: 'What of it no agreement settles.' })
  pledgedOpen: string;

  @AmountField({ description: 'In signed agreements, at the rate of the day of signature.' })
  committed: string;

  @AmountField({ description: 'What of it is still to come.' })
  committedOpen: string;

  @AmountField({ description: 'Gross deposits less those that bounced.' })
  deposited: string;

  @AmountField({ description: 'Fees of the administrative agent.' })
  agentFees: string;

  @AmountField()
  bankCharges: string;

  @AmountField({ description: 'Direct costs of the secretariat.' })
  directCosts: string;

  @AmountField()
  interest: string;

  @AmountField()
  otherIncome: string;

  @AmountField({ description: 'Gains less losses; below zero when the fund lost.' })
  exchangeDifferences: string;

  @AmountField()
  transferred: string;

  @AmountField()
  refunded: string;

  @AmountField({ description: 'Expenditure in accepted financial reports.' })
  expended: string;

  @AmountField()
  reserved: string;

  @AmountField()
  released: string;

  @AmountField({ description: 'Reserved − released.' })
  allocated: string;

  @AmountField()
  cashBalance: string;

  @AmountField({ description: 'Reserved − released − transferred.' })
  openReservations: string;

  @AmountField({ description: 'Cash balance − open reservations; below zero when over-allocated.' })
  availableToAllocate: string;
}

/** What anybody may know. */
export class StandingAnswer extends FiguresAnswer {
  @DayField()
  asOf: string;

  @InstantField()
  knownAt: string;

  @TextField({ max: 3 })
  currency: string;

  @AmountField({
    nullable: true,
    description: 'Of the period that contains the day, else of the one that ended last.',
  })
  target: string | null;

  @DayField({ nullable: true })
  targetStartsOn: string | null;

  @DayField({ nullable: true })
  targetEndsOn: string | null;

  @AmountField({ nullable: true, description: 'Target − deposited − open commitments, not below zero.' })
  gapToTarget: string | null;

  @AmountField({
    description:
      'Received by `asOf` and not applied to an agreement then. Until it is applied it may also count in ' +
      '`committedOpen`, so the gap to the target may be larger by up to this amount.',
  })
  unapplied: string;

  @ObjectField(() => EarmarkingAmountAnswer, { list: { max: 4 } })
  byEarmarking: EarmarkingAmountAnswer[];

  @ObjectField(() => YearAmountsAnswer, { list: { max: 300 } })
  byYear: YearAmountsAnswer[];
}

export class CapitalisationAnswer extends StandingAnswer implements FundStandingView {
  @ObjectField(() => AllocationLimitAnswer)
  allocationLimit: AllocationLimitAnswer;

  @ObjectField(() => StandingAreaAnswer, { list: { max: 1000 } })
  byThematicArea: StandingAreaAnswer[];

  @ObjectField(() => AskedAnswer, {
    nullable: true,
    description: 'What notes ask for in all; null for other times than now, and where an area is not told.',
  })
  asked: AskedAnswer | null;

  @ObjectField(() => ContributorPromisesAnswer, { list: { max: 10_000 } })
  byContributor: ContributorPromisesAnswer[];

  @ObjectField(() => CategoryAmountAnswer, { list: { max: 1_000 } })
  byCategory: CategoryAmountAnswer[];
}

export class PeriodAmountsAnswer implements PeriodAmounts {
  @DayField()
  startsOn: string;

  @AmountField()
  deposited: string;

  @AmountField()
  allocated: string;

  @AmountField()
  transferred: string;

  @AmountField()
  expended: string;
}

export class SeriesPointAnswer extends FiguresAnswer implements SeriesPoint {
  @DayField()
  asOf: string;

  @AmountField({ nullable: true, description: 'In force on that day, else the one that ended last.' })
  target: string | null;

  @ObjectField(() => PeriodAmountsAnswer, { description: 'Within this step alone.' })
  inPeriod: PeriodAmountsAnswer;
}

export class SeriesAnswer implements SeriesView {
  @DayField()
  from: string;

  @DayField()
  to: string;

  @ChoiceField(seriesSteps)
  step: SeriesStep;

  @InstantField()
  knownAt: string;

  @TextField({ max: 3 })
  currency: string;

  @ObjectField(() => SeriesPointAnswer, { list: { max: 600 } })
  items: SeriesPointAnswer[];
}
