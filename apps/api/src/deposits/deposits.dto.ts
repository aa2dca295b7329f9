import type { AppliedPart, DepositView, DepositWithParts, NewApplication, NewPart } from '#funding';
import {
  AmountField,
  BooleanField,
  DayField,
  IdField,
  ObjectField,
  PatternField,
  TextField,
  WholeField,
  YesNoFromText,
} from '../http/index.js';
import { CodeField, currencyForm, currencyPattern, DocumentAnswer, DocumentsQuery } from './documents.dto.js';

/** A part of a deposit for an instalment; the line may be left out when the agreement has one. */
export class PartBody implements NewPart {
  @IdField({ description: 'An instalment of an agreement of the contributor, in the deposit’s currency.' })
  instalment: string;

  @IdField({
    optional: true,
    nullable: true,
    description: 'Contribution line; left out if there is one only.',
  })
  line?: string | null;

  @AmountField({ positive: true, anyCurrency: true, description: 'In the deposit’s currency.' })
  amount: string;
}

export class ApplicationBody implements NewApplication {
  @ObjectField(() => PartBody, { list: { min: 1, max: 100 } })
  parts: PartBody[];

  @BooleanField({ optional: true, description: 'Take more than is open of an instalment or a line.' })
  confirmOverPayment?: boolean;
}

export class DepositBody {
  @CodeField('Code of the contributor; left out while nobody knows whose the money is.', true)
  contributor?: string;

  @AmountField({
    positive: true,
    anyCurrency: true,
    description: 'Gross amount in the contributor’s currency, before bank charge and agent’s fee.',
  })
  amount: string;

  @AmountField({
    optional: true,
    description: 'What banks kept on the way, in the fund’s currency (default 0.00).',
  })
  bankCharge?: string;

  @PatternField({
    pattern: currencyPattern,
    expected: currencyForm,
    optional: true,
    description: 'The contributor’s currency (default: the fund’s); converted at the rate of the value date.',
  })
  currency?: string;

  @PatternField({
    pattern: /^\d{1,12}(\.\d{1,8})?$/,
    expected: 'rate',
    optional: true,
    description: 'Instead of the table’s rate of the value date; then a source and a reason are needed.',
  })
  rate?: string;

  @TextField({ max: 200, optional: true, description: 'Where the stated rate comes from.' })
  rateSource?: string;

  @TextField({ max: 1000, optional: true, description: 'Why the table’s rate does not hold.' })
  rateReason?: string;

  @BooleanField({ optional: true, description: 'Take a rate more than 5 % away from the table’s.' })
  confirmRate?: boolean;

  @DayField({ description: 'When the money counts: neither in the future nor in a closed month.' })
  valueDate: string;

  @TextField({ max: 100, description: 'The bank’s reference, unique in the fund.' })
  bankReference: string;

  @TextField({ max: 300, optional: true, description: 'Who sent the money as the bank tells it.' })
  remitter?: string;

  @ObjectField(() => ApplicationBody, { optional: true, description: 'What it pays, if known already.' })
  application?: ApplicationBody;
}

export class IdentifyBody {
  @CodeField('Code of the contributor')
  contributor: string;
}

export class TakeBackBody {
  @IdField({ description: 'The part of the deposit that is taken back from its instalment.' })
  application: string;

  @TextField({ max: 1000 })
  reason: string;
}

export class DepositsQuery extends DocumentsQuery {
  @CodeField('Code of the contributor', true)
  contributor?: string;

  @YesNoFromText()
  @BooleanField({ optional: true, description: 'Whether the contributor is known.' })
  identified?: boolean;

  @YesNoFromText()
  @BooleanField({ optional: true, description: 'Whether something is left to apply to instalments.' })
  unapplied?: boolean;
}

export class DepositAnswer extends DocumentAnswer implements DepositView {
  @TextField({ max: 40, nullable: true, description: 'Null while nobody knows whose the money is.' })
  contributor: string | null;

  @TextField({ max: 300, description: 'For an unidentified deposit: that it is.' })
  contributorName: string;

  @TextField({ max: 300, nullable: true, description: 'Who sent the money as the bank tells it.' })
  remitter: string | null;

  @AmountField({ anyCurrency: true, description: 'Gross in the contributor’s currency.' })
  donorAmount: string;

  @TextField({ max: 3 })
  donorCurrency: string;

  @TextField({ max: 30, description: 'Units of the contributor’s currency for one US dollar.' })
  rate: string;

  @DayField({ nullable: true, description: 'From when the rate holds; null in the fund’s own currency.' })
  rateOn: string | null;

  @TextField({ max: 200, nullable: true })
  rateSource: string | null;

  @TextField({ max: 1000, nullable: true, description: 'Why another rate than the table’s was stated.' })
  rateReason: string | null;

  @TextField({ max: 30, nullable: true, description: 'The table’s rate, when another one was stated.' })
  tableRate: string | null;

  @DayField({ nullable: true })
  tableRateOn: string | null;

  @TextField({ max: 30, nullable: true, description: 'How far the stated rate lies from the table’s.' })
  rateDeviationPercent: string | null;

  @AmountField({ anyCurrency: true, description: 'Applied to instalments, in the contributor’s currency.' })
  applied: string;

  @AmountField({ anyCurrency: true, description: 'Left to apply, in the contributor’s currency.' })
  unapplied: string;

  @AmountField()
  bankCharge: string;

  @AmountField()
  agentFee: string;

  @WholeField({ min: 0, max: 10_000 })
  agentFeeBasisPoints: number;

  @AmountField({ description: 'Amount − bank charge − agent’s fee.' })
  net: string;
}

export class AppliedPartAnswer implements AppliedPart {
  @IdField()
  id: string;

  @IdField()
  agreement: string;

  @TextField({ max: 60 })
  agreementNumber: string;

  @WholeField({ min: 1, max: 1000 })
  instalment: number;

  @WholeField({ min: 1, max: 1000 })
  line: number;

  @AmountField({ anyCurrency: true, description: 'In the contributor’s currency.' })
  amount: string;

  @AmountField({ description: 'Gross in the fund’s currency.' })
  fundAmount: string;

  @AmountField({ description: 'Net of bank charge and agent’s fee, in the fund’s currency.' })
  fundNet: string;

  @DayField()
  appliedOn: string;

  @DayField({ nullable: true })
  reversedOn: string | null;

  @TextField({ max: 1000, nullable: true })
  reversalReason: string | null;
}

export class DepositWithPartsAnswer extends DepositAnswer implements DepositWithParts {
  @ObjectField(() => AppliedPartAnswer, { list: { max: 1000 } })
  parts: AppliedPartAnswer[];
}
