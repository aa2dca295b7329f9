import {
  type DatedSettingView,
  type FundSettings,
  type FundView,
  type SettingsView,
  type TargetView,
} from '#funds';
import {
  AmountField,
  DayField,
  FreeField,
  IdField,
  InstantField,
  InThreeLanguages,
  JsonField,
  ObjectField,
  PatternField,
  TextField,
  WholeField,
} from '../http/index.js';

const codeForm = { pattern: /^[A-Z0-9]{2,12}$/, expected: 'A–Z, 0–9 (2–12)' };
const versions = { min: 1, max: 2147483647 };

/** Texts that may be blank, in the three languages. */
export class PurposeTexts {
  @TextField({ max: 2_000, blank: true })
  en: string;

  @TextField({ max: 2_000, blank: true })
  fr: string;

  @TextField({ max: 2_000, blank: true })
  es: string;
}

const purpose = { description: 'What the fund is for, in words for everybody.' };

export class FundAnswer implements FundView {
  @IdField()
  id: string;

  @PatternField(codeForm)
  code: string;

  @ObjectField(() => InThreeLanguages)
  name: InThreeLanguages;

  @ObjectField(() => PurposeTexts, purpose)
  purpose: PurposeTexts;

  @TextField({ max: 3 })
  currency: string;

  @TextField({ max: 60, description: 'The fund’s days are days in this zone.' })
  zone: string;

  @WholeField(versions)
  version: number;
}

export class NewFundBody {
  @PatternField({ ...codeForm, example: 'MIG00' })
  code: string;

  @ObjectField(() => InThreeLanguages)
  name: InThreeLanguages;

  @ObjectField(() => PurposeTexts, { ...purpose, optional: true })
  purpose?: PurposeTexts;

  @PatternField({ pattern: /^[A-Z]{3}$/, expected: 'ISO 4217', example: 'USD' })
  currency: string;

  @TextField({ max: 60, example: 'America/New_York' })
  zone: string;
}

export class FundChangeBody {
  @ObjectField(() => InThreeLanguages, { optional: true })
  name?: InThreeLanguages;

  @ObjectField(() => PurposeTexts, { ...purpose, optional: true })
  purpose?: PurposeTexts;
}

export class SettingsQuery {
  @DayField({ optional: true, description: 'Default: today in the fund’s zone.' })
  on?: string;
}

export class DatedSettingAnswer implements DatedSettingView {
  @TextField({ max: 60 })
  key: string;

  @JsonField({ max: 1_000 })
  value: unknown;

  @DayField()
  validFrom: string;

  @TextField({ max: 2_000 })
  reason: string;

  @InstantField()
  setAt: Date;
}

export class SettingsAnswer implements SettingsView {
  @DayField()
  on: string;

  @FreeField({ description: 'Every setting in force on that day.' })
  values: FundSettings;

  @ObjectField(() => DatedSettingAnswer, { list: { max: 10_000 } })
  history: DatedSettingAnswer[];

  @WholeField(versions)
  version: number;
}

export class SettingBody {
  @JsonField({ max: 1_000, description: 'Of the kind that the setting takes.' })
  value: unknown;

  @DayField()
  validFrom: string;

  @TextField({ max: 2_000, description: 'The decision behind it.' })
  reason: string;
}

export class TargetAnswer implements TargetView {
  @IdField()
  id: string;

  @DayField()
  startsOn: string;

  @DayField()
  endsOn: string;

  @AmountField()
  amount: string;

  @TextField({ max: 500 })
  source: string;

  @WholeField(versions)
  version: number;
}

export class NewTargetBody {
  @DayField()
  startsOn: string;

  @DayField({ description: 'Last day of the period.' })
  endsOn: string;

  @AmountField({ positive: true })
  amount: string;

  @TextField({ max: 500, description: 'Document and paragraph.' })
  source: string;
}

export class TargetChangeBody {
  @DayField({ optional: true })
  startsOn?: string;

  @DayField({ optional: true })
  endsOn?: string;

  @AmountField({ positive: true, optional: true })
  amount?: string;

  @TextField({ max: 500, optional: true })
  source?: string;
}
