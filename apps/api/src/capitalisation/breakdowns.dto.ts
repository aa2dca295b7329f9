import {
  type AreaAmount,
  type ContributorAmount,
  type Earmarking,
  type EarmarkingAmount,
  earmarkings,
  type YearAmounts,
} from '#funding';
import { AmountField, ChoiceField, TextField, WholeField } from '../http/index.js';

export class AreaAmountAnswer implements AreaAmount {
  @TextField({ max: 40, description: 'Code of the thematic area, or `unattributed`.' })
  area: string;

  @AmountField({
    description: 'Deposits earmarked to this area alone; all others stand under `unattributed`.',
  })
  contributed: string;

  @AmountField()
  allocated: string;

  @AmountField()
  transferred: string;

  @AmountField()
  refunded: string;

  @AmountField()
  expended: string;
}

export class ContributorAmountAnswer {
  @TextField({ max: 40 })
  contributor: string;

  @TextField({ max: 300 })
  name: string;

  @AmountField()
  deposited: string;
}

export class ContributorPromisesAnswer extends ContributorAmountAnswer implements ContributorAmount {
  @TextField({ max: 60, nullable: true, description: 'The contributor’s category as it is now.' })
  category: string | null;

  @AmountField()
  pledged: string;

  @AmountField()
  pledgedOpen: string;

  @AmountField()
  committed: string;

  @AmountField()
  committedOpen: string;
}

export class EarmarkingAmountAnswer implements EarmarkingAmount {
  @ChoiceField(earmarkings, { description: '`none` includes what is not applied to an agreement.' })
  earmarking: Earmarking;

  @AmountField()
  deposited: string;
}

export class YearAmountsAnswer implements YearAmounts {
  @WholeField({ min: 1900, max: 2199 })
  year: number;

  @AmountField({ description: 'Announced in the year, less what was withdrawn in it.' })
  pledged: string;

  @AmountField({ description: 'Signed in the year, less what was given up in it.' })
  committed: string;

  @AmountField()
  deposited: string;

  @AmountField()
  allocated: string;

  @AmountField()
  transferred: string;

  @AmountField()
  expended: string;
}
