import { budgetCategories } from '#programmes';
import type {
  Expenditure,
  IndicatorResult,
  MetObstacle,
  NarrativeContent,
  ReportChange,
  ReportedPartner,
  ReportedRisk,
  Story,
} from '#reporting';
import { AmountField, ChoiceField, ObjectField, PatternField, TextField, WholeField } from '../http/index.js';

const long = 20_000;
const countable = { pattern: /^-?\d{1,15}(\.\d{1,6})?$/, expected: 'number' };

export class IndicatorResultFields implements IndicatorResult {
  @TextField({ max: 500 })
  indicator: string;

  @TextField({ max: 2000, optional: true, blank: true })
  baseline?: string;

  @TextField({ max: 2000, optional: true, blank: true })
  target?: string;

  @TextField({ max: 5000, optional: true, blank: true, description: 'What was reached, in words.' })
  achieved?: string;

  @PatternField({
    ...countable,
    optional: true,
    nullable: true,
    description: 'Null: not countable, not zero.',
  })
  value?: string | null;
}

export class ReportObstacleFields implements MetObstacle {
  @TextField({ max: 40, description: 'Code of the vocabulary `obstacle-taxonomy`.', example: 'OBS_RES' })
  code: string;

  @TextField({ max: 5000, blank: true })
  description: string;
}

export class ReportRiskFields implements ReportedRisk {
  @TextField({ max: 2000 })
  risk: string;

  @WholeField({ min: 1, max: 5 })
  likelihood: number;

  @WholeField({ min: 1, max: 5 })
  impact: number;

  @TextField({ max: 2000, blank: true })
  response: string;
}

export class ReportPartnerFields implements ReportedPartner {
  @TextField({ max: 300 })
  name: string;

  @TextField({ max: 2000, blank: true })
  contribution: string;
}

export class ReportStoryFields implements Story {
  @TextField({ max: 300 })
  title: string;

  @TextField({ max: long })
  text: string;
}

/** A value replaces, null clears, what is absent stays. */
export class NarrativeFields {
  @TextField({ max: long, optional: true, nullable: true, blank: true })
  summary?: string | null;

  @ObjectField(() => IndicatorResultFields, { optional: true, nullable: true, list: { max: 200 } })
  results?: IndicatorResultFields[] | null;

  @TextField({ max: long, optional: true, nullable: true, blank: true })
  delays?: string | null;

  @TextField({ max: long, optional: true, nullable: true, blank: true })
  lessons?: string | null;

  @TextField({
    max: long,
    optional: true,
    nullable: true,
    blank: true,
    description: 'What did not work, and what was learned from it.',
  })
  failures?: string | null;

  @ObjectField(() => ReportObstacleFields, { optional: true, nullable: true, list: { max: 50 } })
  obstacles?: ReportObstacleFields[] | null;

  @ObjectField(() => ReportRiskFields, { optional: true, nullable: true, list: { max: 100 } })
  risks?: ReportRiskFields[] | null;

  @ObjectField(() => ReportPartnerFields, { optional: true, nullable: true, list: { max: 200 } })
  partners?: ReportPartnerFields[] | null;

  @ObjectField(() => ReportStoryFields, { optional: true, nullable: true, list: { max: 50 } })
  stories?: ReportStoryFields[] | null;
}

export class NarrativeAnswer extends NarrativeFields implements NarrativeContent {
  declare summary?: string;
  declare results?: IndicatorResultFields[];
  declare delays?: string;
  declare lessons?: string;
  declare failures?: string;
  declare obstacles?: ReportObstacleFields[];
  declare risks?: ReportRiskFields[];
  declare partners?: ReportPartnerFields[];
  declare stories?: ReportStoryFields[];
}

export class ExpenditureFields implements Expenditure {
  @ChoiceField(budgetCategories)
  category: string;

  @AmountField({ nullable: true, description: 'Of the period; null: not told, which is not zero.' })
  amount: string | null;
}

export class FinancialFields {
  @ObjectField(() => ExpenditureFields, { optional: true, list: { max: 8 } })
  expenditure?: ExpenditureFields[];

  @TextField({ max: long, optional: true, nullable: true, blank: true })
  remarks?: string | null;
}

export class ReportChangeBody implements ReportChange {
  @ObjectField(() => NarrativeFields, { optional: true, description: 'In narrative reports only.' })
  narrative?: NarrativeFields;

  @ObjectField(() => FinancialFields, { optional: true, description: 'In financial reports only.' })
  financial?: FinancialFields;
}
