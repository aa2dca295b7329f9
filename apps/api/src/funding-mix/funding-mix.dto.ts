import { type Earmarking, earmarkings, type MixShare, type MixView, type StopView } from '#funding';
import { TimesQuery } from '../capitalisation/capitalisation.dto.js';
import {
  AmountField,
  ChoiceField,
  DayField,
  ObjectField,
  PatternField,
  TextField,
  WholeField,
} from '../http/index.js';

export class StopQuery extends TimesQuery {
  @PatternField({ pattern: /^[A-Z0-9][A-Z0-9_-]{1,39}$/, expected: 'code' })
  contributor: string;
}

class MixShareAnswer implements MixShare {
  @AmountField()
  amount: string;

  @TextField({ max: 10, nullable: true, description: 'In per cent with two decimals.' })
  sharePercent: string | null;
}

class MixContributor extends MixShareAnswer {
  @TextField({ max: 40 })
  contributor: string;

  @TextField({ max: 300 })
  name: string;

  @AmountField({ description: 'Signed and still to come.' })
  committedOpen: string;
}

class MixEarmarking extends MixShareAnswer {
  @ChoiceField(earmarkings, { description: '`none` includes deposits that are not applied to an agreement.' })
  earmarking: Earmarking;
}

class MixYears extends MixShareAnswer {
  @AmountField({ description: 'All agreements, of which `amount` is due in more than one year.' })
  committed: string;
}

class MixTimes {
  @DayField()
  asOf: string;

  @TextField({ max: 3 })
  currency: string;
}

export class MixAnswer extends MixTimes implements MixView {
  @TextField({ max: 40 })
  knownAt: string;

  @AmountField()
  deposited: string;

  @WholeField({
    min: 0,
    max: 10_000,
    nullable: true,
    description: 'Herfindahl–Hirschman index of the shares: 10 000 for a single contributor.',
  })
  concentration: number | null;

  @ObjectField(() => MixContributor, { list: { max: 10_000 } })
  byContributor: MixContributor[];

  @ObjectField(() => MixEarmarking, { list: { max: 4 } })
  byEarmarking: MixEarmarking[];

  @ObjectField(() => MixYears)
  multiYear: MixYears;
}

class StopInstalment {
  @TextField({ max: 60 })
  agreement: string;

  @WholeField({ min: 1, max: 32_767 })
  number: number;

  @DayField()
  dueOn: string;

  @TextField({ max: 30, description: 'Still to come, decimal text in the agreement’s currency.' })
  open: string;

  @TextField({ max: 3 })
  currency: string;
}

export class StopAnswer extends MixTimes implements StopView {
  @TextField({ max: 40 })
  contributor: string;

  @TextField({ max: 300 })
  name: string;

  @AmountField()
  pledgedOpen: string;

  @AmountField()
  committedOpen: string;

  @AmountField({
    description:
      'Received from this contributor and not applied to an agreement yet. Until it is applied it may also ' +
      'count in `committedOpen`.',
  })
  unapplied: string;

  @TextField({ max: 10, nullable: true, description: 'Of all that agreements promise and is still to come.' })
  shareOfExpectedPercent: string | null;

  @ObjectField(() => StopInstalment, { list: { max: 500 } })
  instalments: StopInstalment[];

  @AmountField()
  openReservations: string;

  @AmountField()
  cashBalance: string;

  @AmountField({ description: 'Open reservations beyond cash.' })
  beyondCash: string;

  @AmountField({ description: 'Of these, what the agreements of all contributors would not cover.' })
  uncovered: string;

  @AmountField({ description: 'The same without this contributor.' })
  uncoveredWithout: string;
}
