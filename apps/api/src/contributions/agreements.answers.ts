import {
  type AgreementState,
  agreementStates,
  type AgreementSummary,
  type AgreementView,
  type LineOfAgreement,
  type PledgeOfAgreement,
  type ReceiptOfAgreement,
} from '#funding';
import {
  AmountField,
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  ObjectField,
  TextField,
  WholeField,
} from '../http/index.js';
import { AgreementDocumentAnswer, AmendmentAnswer } from './agreement-history.answers.js';
import { inCurrency, RateAnswer } from './contribution-fields.js';
import { InstalmentOfAgreementAnswer } from './instalments.answers.js';

export class AgreementSummaryAnswer extends RateAnswer implements AgreementSummary {
  @IdField()
  id: string;

  @TextField({ max: 60 })
  number: string;

  @TextField({ max: 40 })
  contributor: string;

  @TextField({ max: 300 })
  contributorName: string;

  @TextField({ max: 60, nullable: true })
  category: string | null;

  @DayField()
  signedOn: string;

  @TextField({ max: 3 })
  currency: string;

  @inCurrency()
  amount: string;

  @inCurrency('What deposits paid of it.')
  received: string;

  @inCurrency('What is still to come; nothing once it is terminated.')
  open: string;

  @TextField({ max: 3 })
  fundCurrency: string;

  @AmountField({ description: 'In the fund’s currency, at the rate of the day of signature.' })
  fundAmount: string;

  @AmountField()
  fundOpen: string;

  @AmountField({ description: 'What came of it, each deposit at the rate of its own day.' })
  fundReceived: string;

  @AmountField({
    description:
      'What came less what the same was worth at the rate of the signature; below zero: less came.',
  })
  exchangeDifference: string;

  @BooleanField({ description: 'Whether any of its lines is earmarked.' })
  earmarked: boolean;

  @DayField({ nullable: true, description: 'The next instalment of which something is open.' })
  nextDueOn: string | null;

  @WholeField({ min: 0, max: 1000 })
  overdueInstalments: number;

  @ChoiceField(agreementStates)
  state: AgreementState;

  @TextField({ max: 100 })
  stateLabel: string;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class ContributionLineAnswer implements LineOfAgreement {
  @IdField()
  id: string;

  @WholeField({ min: 1, max: 1000 })
  number: number;

  @TextField({ max: 40, list: { max: 50 }, description: 'None: free of areas.' })
  areas: string[];

  @TextField({ max: 3, list: { max: 250 }, description: 'None: free of places.' })
  places: string[];

  @inCurrency()
  amount: string;

  @inCurrency()
  received: string;

  @AmountField({ description: 'What came, in the fund’s currency.' })
  fundReceived: string;

  @AmountField({
    description: 'The same net of bank charges and agent’s fee: what programmes can be paid with.',
  })
  fundNet: string;
}

export class PledgeOfAgreementAnswer implements PledgeOfAgreement {
  @IdField()
  id: string;

  @TextField({ max: 60 })
  number: string;

  @TextField({ max: 3 })
  currency: string;

  @inCurrency()
  settled: string;

  @inCurrency('Open again since the agreement was terminated.')
  reopened: string;
}

export class ReceiptAnswer implements ReceiptOfAgreement {
  @IdField()
  id: string;

  @IdField()
  deposit: string;

  @TextField({ max: 100 })
  bankReference: string;

  @DayField()
  valueDate: string;

  @WholeField({ min: 1, max: 1000 })
  instalment: number;

  @WholeField({ min: 1, max: 1000 })
  line: number;

  @inCurrency()
  amount: string;

  @AmountField()
  fundAmount: string;

  @AmountField()
  fundNet: string;

  @DayField()
  appliedOn: string;

  @DayField({ nullable: true })
  reversedOn: string | null;

  @TextField({ max: 1000, nullable: true })
  reversalReason: string | null;
}

export class AgreementAnswer extends AgreementSummaryAnswer implements AgreementView {
  @TextField({ max: 2000, blank: true })
  note: string;

  @InstantField()
  recordedAt: Date;

  @DayField({ nullable: true })
  endedOn: string | null;

  @TextField({ max: 1000, nullable: true })
  endReason: string | null;

  @ObjectField(() => ContributionLineAnswer, { list: { max: 100 } })
  lines: ContributionLineAnswer[];

  @ObjectField(() => InstalmentOfAgreementAnswer, { list: { max: 100 } })
  instalments: InstalmentOfAgreementAnswer[];

  @ObjectField(() => PledgeOfAgreementAnswer, { list: { max: 50 } })
  pledges: PledgeOfAgreementAnswer[];

  @ObjectField(() => ReceiptAnswer, { list: { max: 10_000 } })
  receipts: ReceiptAnswer[];

  @ObjectField(() => AmendmentAnswer, { list: { max: 1000 }, description: 'How it was changed.' })
  amendments: AmendmentAnswer[];

  @ObjectField(() => AgreementDocumentAnswer, { list: { max: 50 }, description: 'Its signed papers.' })
  documents: AgreementDocumentAnswer[];
}
