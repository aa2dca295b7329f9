import { languages, type Language } from '#kernel';
import type { ListSize } from '#reference-data';
import {
  BooleanField,
  ChoiceField,
  DayField,
  FreeField,
  FromText,
  IdField,
  InThreeLanguages,
  ObjectField,
  OpenObjectField,
  PatternField,
  TextField,
  WholeField,
} from '../http/index.js';

const codeForm = { pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, expected: 'letters' };

export class TermsQuery {
  @FromText()
  @WholeField({ min: 0, max: 1, optional: true, description: '`1` shows terms of other times, too.' })
  all?: number;
}

/** A vocabulary of a fund and how much it holds. */
export class VocabularyAnswer implements ListSize {
  @TextField({ max: 60 })
  list: string;

  @WholeField({ min: 0, max: 1_000_000, description: 'Of all times.' })
  terms: number;

  @WholeField({ min: 0, max: 1_000_000, description: 'That hold today.' })
  inForce: number;

  @WholeField({ min: 0, max: 1_000_000, description: 'That the fund words itself.' })
  own: number;
}

/** A term in the reader's language. */
export class TermAnswer {
  @IdField()
  id: string;

  @TextField({ max: 60 })
  list: string;

  @PatternField(codeForm)
  code: string;

  @TextField({ max: 500 })
  label: string;

  @ChoiceField(languages)
  language: Language;

  @ObjectField(() => InThreeLanguages)
  labels: InThreeLanguages;

  @FreeField()
  attributes: Record<string, unknown>;

  @TextField({ max: 500 })
  source: string;

  @TextField({ max: 100, list: { max: 50 }, description: 'What of it is not confirmed.' })
  provisional: string[];

  @BooleanField({ description: 'Whether it is this fund’s own wording.' })
  own: boolean;

  @DayField({ nullable: true })
  validFrom: string | null;

  @DayField({ nullable: true })
  validTo: string | null;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class TermChangeBody {
  @ObjectField(() => InThreeLanguages, { optional: true })
  labels?: InThreeLanguages;

  @OpenObjectField({
    max: 10_000,
    optional: true,
    description: 'Replaces all; of the kinds that the list has.',
  })
  attributes?: Record<string, unknown>;

  @DayField({ optional: true, nullable: true })
  validFrom?: string | null;

  @DayField({ optional: true, nullable: true })
  validTo?: string | null;
}

export class NewTermBody {
  @PatternField({ ...codeForm, description: 'Permanent.', example: 'TA6' })
  code: string;

  @ObjectField(() => InThreeLanguages)
  labels: InThreeLanguages;

  @TextField({ max: 500, description: 'Where the term comes from.' })
  source: string;

  @OpenObjectField({ max: 10_000, optional: true })
  attributes?: Record<string, unknown>;

  @DayField({ optional: true, nullable: true })
  validFrom?: string | null;

  @DayField({ optional: true, nullable: true })
  validTo?: string | null;
}
