import { type Language } from '#kernel';
import {
  type Assessment,
  assessments,
  type Citation,
  type Criterion,
  type NewRubric,
  type RubricChange,
  type RubricFilter,
  type RubricRecord,
  type RubricState,
  rubricStates,
  type RubricSummary,
} from '#screening';
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

const code = { pattern: /^[A-Z][A-Z0-9-]{0,19}$/, expected: 'capitals' };

/** A short text in the three languages of the product. */
export class RubricTexts implements Record<Language, string> {
  @TextField({ max: 500 })
  en: string;

  @TextField({ max: 500 })
  fr: string;

  @TextField({ max: 500 })
  es: string;
}

export class CitationFields implements Citation {
  @TextField({ max: 200 })
  document: string;

  @TextField({ max: 2000 })
  text: string;

  @TextField({ max: 10 })
  language: string;
}

export class CriterionFields implements Criterion {
  @PatternField({ ...code, example: 'S01' })
  code: string;

  @ObjectField(() => RubricTexts)
  label: RubricTexts;

  @ObjectField(() => RubricTexts)
  question: RubricTexts;

  @ChoiceField(assessments, {
    description: '`gate`: yes or no by the secretariat; `scored`: 0–5 by reviewers.',
  })
  assessment: Assessment;

  @BooleanField({ description: 'Judged by the committee over a portfolio, never on one note.' })
  portfolioLevel: boolean;

  @WholeField({ min: 0, max: 100, description: 'The weights of what reviewers score total 100.' })
  weight: number;

  @ObjectField(() => CitationFields, { list: { max: 20 } })
  citations: CitationFields[];
}

export class RubricChangeBody implements RubricChange {
  @ObjectField(() => RubricTexts, { optional: true })
  title?: RubricTexts;

  @ObjectField(() => CriterionFields, {
    optional: true,
    list: { min: 1, max: 60 },
    description: 'All criteria. A new version without them begins with those of the last one.',
  })
  criteria?: CriterionFields[];
}

export class NewRubricBody extends RubricChangeBody implements NewRubric {
  @PatternField({ ...code, example: 'SCREENING' })
  code: string;
}

export class RubricListQuery extends PageQuery implements RubricFilter {
  @PatternField({ ...code, optional: true })
  code?: string;

  @ChoiceField(rubricStates, { optional: true })
  state?: RubricState;
}

export class RubricItem implements RubricSummary {
  @IdField({ description: 'Of this version; what a call points at.' })
  id: string;

  @TextField({ max: 20 })
  code: string;

  @WholeField({ min: 1, max: 100_000 })
  number: number;

  @TextField({ max: 500 })
  title: string;

  @ChoiceField(rubricStates)
  state: RubricState;

  @TextField({ max: 100 })
  stateLabel: string;

  @WholeField({ min: 0, max: 60 })
  criteriaCount: number;

  @InstantField({ nullable: true })
  publishedAt: Date | null;

  @TextField({ max: 64, nullable: true, description: 'SHA-256 of what was published.' })
  digest: string | null;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class RubricAnswer extends RubricItem implements RubricRecord {
  @ObjectField(() => RubricTexts)
  titles: RubricTexts;

  @ObjectField(() => CriterionFields, { list: { max: 60 } })
  criteria: CriterionFields[];

  @InstantField()
  createdAt: Date;
}
