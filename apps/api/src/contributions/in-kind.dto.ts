import { type InKindKind, inKindKinds, type InKindState, inKindStates, type InKindView } from '#funding';
import {
  AmountField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  PageQuery,
  TextField,
  WholeField,
} from '../http/index.js';
import { ContributorCode, CurrencyCode } from './contribution-fields.js';

export class InKindBody {
  @ContributorCode()
  contributor: string;

  @ChoiceField(inKindKinds)
  kind: InKindKind;

  @TextField({ max: 2000 })
  description: string;

  @DayField()
  startsOn: string;

  @DayField({ optional: true, nullable: true })
  endsOn?: string | null;

  @AmountField({
    positive: true,
    anyCurrency: true,
    optional: true,
    nullable: true,
    description: 'Never a figure of cash.',
  })
  estimate?: string | null;

  @CurrencyCode('Of the estimate; default: the fund’s own.', true)
  currency?: string;

  @TextField({ max: 500, optional: true, nullable: true, description: 'How the estimate was made.' })
  valuation?: string | null;
}

export class InKindQuery extends PageQuery {
  @ContributorCode(true)
  contributor?: string;

  @ChoiceField(inKindKinds, { optional: true })
  kind?: InKindKind;

  @ChoiceField(inKindStates, { optional: true })
  state?: InKindState;

  @TextField({ max: 100, optional: true, description: 'Part of a description or of a contributor’s name.' })
  q?: string;
}

export class InKindAnswer implements InKindView {
  @IdField()
  id: string;

  @TextField({ max: 40 })
  contributor: string;

  @TextField({ max: 300 })
  contributorName: string;

  @ChoiceField(inKindKinds)
  kind: InKindKind;

  @TextField({ max: 100 })
  kindLabel: string;

  @TextField({ max: 2000 })
  description: string;

  @DayField()
  startsOn: string;

  @DayField({ nullable: true })
  endsOn: string | null;

  @AmountField({ anyCurrency: true, nullable: true })
  estimate: string | null;

  @TextField({ max: 3, nullable: true })
  currency: string | null;

  @TextField({ max: 500, nullable: true })
  valuation: string | null;

  @ChoiceField(inKindStates)
  state: InKindState;

  @TextField({ max: 100 })
  stateLabel: string;

  @InstantField()
  recordedAt: Date;

  @TextField({ max: 1000, nullable: true })
  withdrawalReason: string | null;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}
