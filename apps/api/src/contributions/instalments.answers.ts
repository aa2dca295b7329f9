import { type InstalmentOfAgreement, type InstalmentState, instalmentStates } from '#funding';
import { ChoiceField, DayField, IdField, TextField, WholeField } from '../http/index.js';
import { inCurrency } from './contribution-fields.js';

class InstalmentFields {
  @IdField()
  id: string;

  @WholeField({ min: 1, max: 1000 })
  number: number;

  @DayField()
  dueOn: string;

  @inCurrency()
  amount: string;

  @inCurrency()
  paid: string;

  @inCurrency('What was accepted as not to come.')
  short: string;

  @inCurrency()
  open: string;

  @ChoiceField(instalmentStates)
  state: InstalmentState;

  @TextField({ max: 100 })
  stateLabel: string;
}

export class InstalmentOfAgreementAnswer extends InstalmentFields implements InstalmentOfAgreement {
  @TextField({ max: 1000, nullable: true })
  shortReason: string | null;
}

export class InstalmentAnswer extends InstalmentFields {
  @IdField()
  agreement: string;

  @TextField({ max: 60 })
  agreementNumber: string;

  @TextField({ max: 40 })
  contributor: string;

  @TextField({ max: 300 })
  contributorName: string;

  @TextField({ max: 3 })
  currency: string;
}
