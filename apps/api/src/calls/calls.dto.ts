import {
  type CallFilter,
  type CallRecord,
  type CallState,
  callStates,
  type WaiverRecord,
} from '#concept-notes';
import type { Language } from '#kernel';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  ObjectField,
  PageQuery,
  PatternField,
  TextField,
  WholeField,
} from '../http/index.js';

const anyVersion = { min: 1, max: 2147483647 };
const codes = { max: 10, list: { max: 300, unique: true } } as const;

/** A short text in one or more languages; what is missing falls back to the first that is given. */
export class TitlesBody {
  @TextField({ max: 300, optional: true })
  en?: string;

  @TextField({ max: 300, optional: true })
  fr?: string;

  @TextField({ max: 300, optional: true })
  es?: string;
}

export class GuidanceBody {
  @TextField({ max: 20_000, blank: true, optional: true })
  en?: string;

  @TextField({ max: 20_000, blank: true, optional: true })
  fr?: string;

  @TextField({ max: 20_000, blank: true, optional: true })
  es?: string;
}

const code = { pattern: /^[A-Z0-9][A-Z0-9-]{0,29}$/, expected: 'A–Z, 0–9 and -, at most 30' };

export class NewCallBody {
  @PatternField({ ...code, example: '2026-1' })
  code: string;

  @ObjectField(() => TitlesBody)
  title: TitlesBody;

  @ObjectField(() => GuidanceBody, { optional: true })
  guidance?: GuidanceBody;

  @InstantField()
  opensAt: string;

  @InstantField({ description: 'The first instant at which a submission is late.' })
  closesAt: string;

  @TextField({ max: 60, optional: true, example: 'Europe/Paris', description: 'Default: the fund’s zone.' })
  zone?: string;

  @TextField({ ...codes, optional: true, description: 'Thematic areas that the call is limited to.' })
  themes?: string[];

  @TextField({
    ...codes,
    optional: true,
    description: 'Countries and M49 regions that the call is limited to.',
  })
  regions?: string[];

  @IdField({
    optional: true,
    nullable: true,
    description:
      'A published version of a rubric of the fund, by which its notes are screened. Default: the fund’s.',
  })
  rubricVersionId?: string | null;
}

export class CallChangeBody implements Partial<NewCallBody> {
  @PatternField({ ...code, optional: true })
  code?: string;

  @ObjectField(() => TitlesBody, { optional: true })
  title?: TitlesBody;

  @ObjectField(() => GuidanceBody, { optional: true })
  guidance?: GuidanceBody;

  @InstantField({ optional: true })
  opensAt?: string;

  @InstantField({ optional: true })
  closesAt?: string;

  @TextField({ max: 60, optional: true })
  zone?: string;

  @TextField({ ...codes, optional: true })
  themes?: string[];

  @TextField({ ...codes, optional: true })
  regions?: string[];

  @IdField({ optional: true, nullable: true })
  rubricVersionId?: string | null;
}

export class NewWaiverBody {
  @TextField({ max: 40, description: 'Code of the organisation that may submit late.' })
  organisation: string;

  @InstantField({ description: 'Until when.' })
  until: string;

  @TextField({ max: 2_000 })
  reason: string;
}

export class CallsQuery extends PageQuery implements CallFilter {
  @ChoiceField(callStates, { optional: true })
  state?: CallState;
}

export class TextsAnswer implements Record<Language, string> {
  @TextField({ max: 20_000, blank: true })
  en: string;

  @TextField({ max: 20_000, blank: true })
  fr: string;

  @TextField({ max: 20_000, blank: true })
  es: string;
}

export class CallAnswer implements CallRecord {
  @IdField()
  id: string;

  @TextField({ max: 30 })
  code: string;

  @TextField({ max: 300, blank: true, description: 'In the asked language.' })
  title: string;

  @ObjectField(() => TextsAnswer)
  titles: TextsAnswer;

  @TextField({ max: 20_000, blank: true, description: 'In the asked language.' })
  guidance: string;

  @ObjectField(() => TextsAnswer)
  guidances: TextsAnswer;

  @InstantField()
  opensAt: Date;

  @InstantField()
  closesAt: Date;

  @TextField({ max: 60, description: 'Named zone in which the window is meant and shown.' })
  zone: string;

  @TextField({ max: 10, list: { max: 300 } })
  themes: string[];

  @TextField({ max: 10, list: { max: 300 } })
  regions: string[];

  @ChoiceField(callStates)
  state: CallState;

  @TextField({ max: 100 })
  stateLabel: string;

  @BooleanField({ description: 'Whether a note can be submitted now without a waiver.' })
  accepting: boolean;

  @IdField({ nullable: true, description: 'The rubric that its notes are screened by; null: the fund’s.' })
  rubricVersionId: string | null;

  @WholeField(anyVersion)
  version: number;
}

export class WaiverAnswer implements WaiverRecord {
  @IdField()
  id: string;

  @TextField({ max: 40 })
  organisation: string;

  @InstantField()
  until: Date;

  @TextField({ max: 2_000 })
  reason: string;

  @TextField({ max: 200, nullable: true, description: 'Name of who granted it, for staff.' })
  grantedBy: string | null;

  @InstantField()
  grantedAt: Date;
}

export class WaiversAnswer {
  @ObjectField(() => WaiverAnswer, { list: { max: 1000 } })
  items: WaiverAnswer[];
}
