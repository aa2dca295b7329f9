import { type DocumentState, documentStates, type EntryKind, entryKinds, type EntryView } from '#funding';
import {
  AmountField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  PageQuery,
  PatternField,
  TextField,
  WholeField,
} from '../http/index.js';

export const daySorts = ['-valueDate', 'valueDate'] as const;
const allKinds = Object.values(entryKinds).flat();
const organisationCode = /^[A-Z0-9][A-Z0-9_-]{1,39}$/;

export const CodeField = (description: string, optional = false) =>
  PatternField({
    pattern: organisationCode,
    expected: 'code',
    example: 'DEU',
    description,
    optional,
  });

export const currencyPattern = /^[A-Z]{3}$/;
export const currencyForm = 'three letters like USD (ISO 4217)';

const CurrencyField = () =>
  PatternField({
    pattern: currencyPattern,
    expected: currencyForm,
    optional: true,
    description: 'Must be the fund’s own; given only to be sure.',
  });

export class EntryBody {
  @AmountField({ positive: true })
  amount: string;

  @CurrencyField()
  currency?: string;

  @DayField({ description: 'When the money counts: neither in the future nor in a closed month.' })
  valueDate: string;

  @TextField({ max: 100, description: 'The bank’s reference, unique among entries of this kind.' })
  bankReference: string;

  @TextField({ max: 500 })
  description: string;
}

export class IncomeBody extends EntryBody {
  @ChoiceField(entryKinds.income)
  kind: (typeof entryKinds)['income'][number];
}

export class BankChargeBody extends EntryBody {
  @ChoiceField(entryKinds['bank-charge'], { optional: true, description: 'Default: `bank-charge`.' })
  kind?: (typeof entryKinds)['bank-charge'][number];
}

export class CorrectionBody {
  @TextField({ max: 1000 })
  reason: string;

  @DayField({
    optional: true,
    description: 'When the correction counts (a bounce: the bank’s day). Default: the day that is corrected.',
  })
  valueDate?: string;
}

export class DocumentsQuery extends PageQuery {
  @ChoiceField(documentStates, { optional: true })
  state?: DocumentState;

  @DayField({ optional: true, description: 'First value date.' })
  valueFrom?: string;

  @DayField({ optional: true, description: 'Last value date.' })
  valueTo?: string;

  @TextField({ max: 100, optional: true, description: 'Part of a bank reference, name or description.' })
  q?: string;

  @ChoiceField(daySorts, { optional: true })
  sort?: (typeof daySorts)[number];
}

export class DocumentAnswer {
  @IdField()
  id: string;

  @AmountField()
  amount: string;

  @TextField({ max: 3 })
  currency: string;

  @DayField()
  valueDate: string;

  @TextField({ max: 100 })
  bankReference: string;

  @ChoiceField(documentStates)
  state: DocumentState;

  @TextField({ max: 100, description: 'The state in the reader’s language.' })
  stateLabel: string;

  @TextField({ max: 200, nullable: true, description: 'Who entered it; not told to donors.' })
  recordedBy: string | null;

  @InstantField()
  recordedAt: Date;

  @InstantField({ nullable: true })
  reversedAt: Date | null;

  @TextField({ max: 1000, nullable: true })
  reversalReason: string | null;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class EntryAnswer extends DocumentAnswer implements EntryView {
  @ChoiceField(allKinds)
  kind: EntryKind;

  @TextField({ max: 100 })
  kindLabel: string;

  @TextField({ max: 500 })
  description: string;
}
