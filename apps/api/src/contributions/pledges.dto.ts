import { type PledgeState, pledgeStates, type PledgeView, type SettlementView } from '#funding';
import {
  AmountField,
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
  YesNoFromText,
} from '../http/index.js';
import { ContributorCode, CurrencyCode, RateAnswer, ContributionReasonBody } from './contribution-fields.js';

export class PledgeBody {
  @ContributorCode()
  contributor: string;

  @TextField({ max: 60, description: 'The agent’s own number, unique in the fund.' })
  number: string;

  @CurrencyCode('Default: the fund’s own.', true)
  currency?: string;

  @AmountField({ positive: true, anyCurrency: true })
  amount: string;

  @DayField({ description: 'Not in the future; the rate of this day values the pledge.' })
  announcedOn: string;

  @DayField({ optional: true, nullable: true, description: 'When the agreement is expected.' })
  expectedOn?: string | null;

  @TextField({ max: 1000, optional: true, blank: true })
  note?: string;
}

export class WithdrawPledgeBody extends ContributionReasonBody {
  @DayField({ optional: true, description: 'Default: today in the fund’s zone.' })
  withdrawnOn?: string;
}

export class PledgesQuery extends PageQuery {
  @ContributorCode(true)
  contributor?: string;

  @ChoiceField(pledgeStates, { optional: true })
  state?: PledgeState;

  @YesNoFromText()
  @BooleanField({ optional: true, description: 'Whether something of it is not settled by agreements.' })
  open?: boolean;

  @DayField({ optional: true })
  announcedFrom?: string;

  @DayField({ optional: true })
  announcedTo?: string;

  @TextField({ max: 100, optional: true, description: 'Part of a number or of a contributor’s name.' })
  q?: string;
}

class SettlementAnswer implements SettlementView {
  @IdField()
  agreement: string;

  @TextField({ max: 60 })
  number: string;

  @AmountField({ anyCurrency: true, description: 'In the pledge’s currency.' })
  settled: string;

  @AmountField({ anyCurrency: true, description: 'Open again since the agreement was terminated.' })
  reopened: string;
}

export class PledgeAnswer extends RateAnswer implements PledgeView {
  @IdField()
  id: string;

  @TextField({ max: 60 })
  number: string;

  @TextField({ max: 40 })
  contributor: string;

  @TextField({ max: 300 })
  contributorName: string;

  @TextField({ max: 3 })
  currency: string;

  @AmountField({ anyCurrency: true })
  amount: string;

  @AmountField({ anyCurrency: true, description: 'What no agreement settles.' })
  open: string;

  @TextField({ max: 3 })
  fundCurrency: string;

  @AmountField({ description: 'In the fund’s currency, at the rate of the day of the announcement.' })
  fundAmount: string;

  @AmountField()
  fundOpen: string;

  @DayField()
  announcedOn: string;

  @DayField({ nullable: true })
  expectedOn: string | null;

  @TextField({ max: 1000, blank: true })
  note: string;

  @ChoiceField(pledgeStates)
  state: PledgeState;

  @TextField({ max: 100 })
  stateLabel: string;

  @InstantField()
  recordedAt: Date;

  @DayField({ nullable: true })
  withdrawnOn: string | null;

  @TextField({ max: 1000, nullable: true })
  withdrawalReason: string | null;

  @ObjectField(() => SettlementAnswer, { list: { max: 1000 } })
  settlements: SettlementAnswer[];

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}
