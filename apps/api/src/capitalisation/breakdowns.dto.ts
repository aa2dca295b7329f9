import {
  type AreaAmount,
  type CategoryAmount,
  type ContributorAmount,
  type Earmarking,
  type EarmarkingAmount,
  earmarkings,
  type YearAmounts,
} from '#funding';
import type { StandingArea } from '#publishing';
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

const askedNull = 'null for other times than now, and where too few notes would be told of';

/** An area with what notes ask for. */
export class StandingAreaAnswer extends AreaAmountAnswer implements StandingArea {
  @AmountField({ nullable: true, description: `What all submitted notes ask for; ${askedNull}.` })
  requested: string | null;

  @AmountField({ nullable: true, description: 'What the notes that the committee endorsed ask for.' })
  endorsed: string | null;

  @AmountField({ nullable: true, description: 'What of `endorsed` no allocation covers yet.' })
  gap: string | null;
}

/** The sums over all areas. */
export class AskedAnswer {
  @AmountField()
  requested: string;

  @AmountField()
  endorsed: string;

  @AmountField()
  gap: string;
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

  @AmountField({ description: 'Received and not applied to an agreement yet; it is part of `deposited`.' })
  unapplied: string;

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

export class CategoryAmountAnswer implements CategoryAmount {
  @TextField({ max: 60, description: 'As it is now; `unattributed`: without one, or not identified yet.' })
  category: string;

  @WholeField({ min: 0, max: 100_000 })
  contributors: number;

  @AmountField()
  pledged: string;

  @AmountField()
  pledgedOpen: string;

  @AmountField()
  committed: string;

  @AmountField()
  committedOpen: string;

  @AmountField()
  deposited: string;
}
