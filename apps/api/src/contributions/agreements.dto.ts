import {
  type AgreementState,
  agreementStates,
  type AmendedInstalment,
  type AmendedLine,
  type Amendment,
  type NewAgreement,
  type NewInstalment,
  type NewLine,
  type NewSettlement,
} from '#funding';
import {
  AmountField,
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  ObjectField,
  PageQuery,
  PatternField,
  TextField,
  YesNoFromText,
} from '../http/index.js';
import { ContributorCode, CurrencyCode, ContributionReasonBody } from './contribution-fields.js';

class ContributionLineBody implements NewLine {
  @AmountField({ positive: true, anyCurrency: true })
  amount: string;

  @TextField({
    max: 40,
    optional: true,
    list: { max: 50 },
    description: 'Thematic areas it is for; none: free of areas.',
  })
  areas?: string[];

  @PatternField({
    pattern: /^([A-Z]{2}|\d{3})$/,
    expected: 'place',
    optional: true,
    list: { max: 250 },
    description: 'Countries and regions it is for; none: free of places.',
  })
  places?: string[];
}

class InstalmentBody implements NewInstalment {
  @DayField()
  dueOn: string;

  @AmountField({ positive: true, anyCurrency: true })
  amount: string;
}

class SettlementBody implements NewSettlement {
  @IdField({ description: 'A pledge of the same contributor.' })
  pledge: string;

  @AmountField({ positive: true, anyCurrency: true, description: 'In the pledge’s currency.' })
  settled: string;
}

export class AgreementBody implements NewAgreement {
  @ContributorCode()
  contributor: string;

  @TextField({
    max: 60,
    description: 'Number of the Standard Administrative Arrangement, unique in the fund.',
  })
  number: string;

  @TextField({ max: 60, optional: true, nullable: true, description: 'Default: the contributor’s category.' })
  category?: string | null;

  @DayField({ description: 'Not in the future; the rate of this day values the commitment.' })
  signedOn: string;

  @CurrencyCode('Default: the fund’s own.', true)
  currency?: string;

  @AmountField({ positive: true, anyCurrency: true })
  amount: string;

  @TextField({ max: 2000, optional: true, blank: true })
  note?: string;

  @ObjectField(() => ContributionLineBody, {
    list: { min: 1, max: 100 },
    description: 'Contribution lines, each with its earmark; together the amount.',
  })
  lines: ContributionLineBody[];

  @ObjectField(() => InstalmentBody, {
    list: { min: 1, max: 100 },
    description: 'The schedule; together the amount.',
  })
  instalments: InstalmentBody[];

  @ObjectField(() => SettlementBody, {
    optional: true,
    list: { max: 50 },
    description: 'What it settles of pledges.',
  })
  pledges?: SettlementBody[];
}

class AmendedLineBody extends ContributionLineBody implements AmendedLine {
  @IdField({ optional: true, description: 'A line of the agreement; left out for a new one.' })
  id?: string;
}

class AmendedInstalmentBody extends InstalmentBody implements AmendedInstalment {
  @IdField({ optional: true, description: 'An instalment of the agreement; left out for a new one.' })
  id?: string;
}

export class AmendBody extends ContributionReasonBody implements Amendment {
  @DayField({ description: 'From when the change counts: not before the signature or an earlier change.' })
  amendedOn: string;

  @AmountField({ positive: true, anyCurrency: true, optional: true, description: 'Default: as it is.' })
  amount?: string;

  @ObjectField(() => AmendedLineBody, {
    optional: true,
    list: { min: 1, max: 100 },
    description:
      'All lines from now on; one left out is taken out. Areas and places left out stay as they are.',
  })
  lines?: AmendedLineBody[];

  @ObjectField(() => AmendedInstalmentBody, {
    optional: true,
    list: { min: 1, max: 100 },
    description: 'The whole schedule from now on; an instalment left out is taken out.',
  })
  instalments?: AmendedInstalmentBody[];
}

export class TerminateBody extends ContributionReasonBody {
  @DayField({ optional: true, description: 'Default: today in the fund’s zone.' })
  endedOn?: string;
}

export class CompleteBody {
  @DayField({ optional: true, description: 'Default: today in the fund’s zone.' })
  endedOn?: string;
}

export class AgreementsQuery extends PageQuery {
  @ContributorCode(true)
  contributor?: string;

  @ChoiceField(agreementStates, { optional: true })
  state?: AgreementState;

  @YesNoFromText()
  @BooleanField({ optional: true, description: 'Whether an instalment is overdue.' })
  overdue?: boolean;

  @DayField({ optional: true })
  signedFrom?: string;

  @DayField({ optional: true })
  signedTo?: string;

  @TextField({ max: 100, optional: true, description: 'Part of a number or of a contributor’s name.' })
  q?: string;
}
