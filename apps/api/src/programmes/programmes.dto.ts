import { type Language } from '#kernel';
import {
  type BudgetCategory,
  budgetCategories,
  type BudgetLineInput,
  type BudgetLineRecord,
  type BudgetRecord,
  type BudgetTotalRecord,
  type ProgrammeChange,
  type ProgrammeFilter,
  type ProgrammeRecord,
  type ProgrammeSort,
  programmeSorts,
  type ProgrammeState,
  programmeStates,
  type ProgrammeSummary,
} from '#programmes';
import {
  AmountField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  LanguageField,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
} from '../http/index.js';

const maxVersion = 2147483647;

export class ProgrammeListQuery extends PageQuery implements ProgrammeFilter {
  @TextField({ max: 200, optional: true, description: 'Part of the title or code.' })
  q?: string;

  @ChoiceField(programmeStates, { optional: true })
  state?: ProgrammeState;

  @TextField({ max: 40, optional: true, description: 'Code of the primary thematic area.' })
  area?: string;

  @TextField({ max: 10, optional: true, description: 'ISO 3166-1 alpha-2 or UN M49 code.' })
  place?: string;

  @TextField({ max: 40, optional: true, description: 'Code of an organisation that takes part.' })
  organisation?: string;

  @ChoiceField(programmeSorts, { optional: true, description: 'Default: newest first.' })
  sort?: ProgrammeSort;
}

export class ProgrammeItem implements ProgrammeSummary {
  @IdField()
  id: string;

  @TextField({ max: 30, example: 'MIG00-JP-0007' })
  code: string;

  @TextField({ max: 500, blank: true })
  title: string;

  @ChoiceField(programmeStates)
  state: ProgrammeState;

  @TextField({ max: 200 })
  stateLabel: string;

  @TextField({ max: 40, blank: true })
  primaryArea: string;

  @TextField({ max: 10, list: { max: 250 } })
  places: string[];

  @TextField({ max: 40, description: 'Code of the organisation that leads.' })
  conveningAgency: string;

  @TextField({ max: 40, list: { max: 100 }, description: 'Codes of all that take part, the leader first.' })
  organisations: string[];

  @AmountField({ description: 'Sum of the budget as it stands.' })
  budget: string;

  @AmountField({ nullable: true, description: 'What the committee approved; null before it did.' })
  approved: string | null;

  @DayField({ nullable: true, description: 'Value date of the first transfer.' })
  startsOn: string | null;

  @DayField({ nullable: true })
  endsOn: string | null;

  @InstantField()
  createdAt: Date;

  @WholeField({ min: 1, max: maxVersion })
  version: number;
}

export class ProgrammeAnswer extends ProgrammeItem implements ProgrammeRecord {
  @TextField({ max: 20_000, blank: true })
  summary: string;

  @LanguageField()
  language: Language;

  @TextField({ max: 40, list: { max: 50 } })
  otherAreas: string[];

  @WholeField({ min: 1, max: 1200, nullable: true })
  durationMonths: number | null;

  @IdField({ nullable: true, description: 'The concept note it came from; null for donors.' })
  conceptNoteId: string | null;

  @WholeField({ min: 1, max: maxVersion, nullable: true, description: 'Number of the last submission.' })
  submittedVersion: number | null;

  @InstantField()
  updatedAt: Date;
}

export class ProgrammeChangeBody implements ProgrammeChange {
  @TextField({ max: 300, optional: true })
  title?: string;

  @TextField({
    max: 20_000,
    optional: true,
    blank: true,
    description: 'What it sets out to achieve, and how.',
  })
  summary?: string;

  @WholeField({ min: 1, max: 120, optional: true })
  durationMonths?: number;
}

export class BudgetLineFields implements BudgetLineInput {
  @TextField({ max: 40, description: 'Code of an organisation that takes part.', example: 'IOM' })
  organisation: string;

  @ChoiceField(budgetCategories, {
    description: 'UNSDG category; `indirect_support` is capped per organisation.',
  })
  category: BudgetCategory;

  @AmountField({ positive: true })
  amount: string;
}

export class BudgetBody {
  @ObjectField(() => BudgetLineFields, {
    list: { max: 800 },
    description: 'The whole budget; it replaces the last.',
  })
  lines: BudgetLineFields[];
}

export class BudgetLineAnswer extends BudgetLineFields implements BudgetLineRecord {
  @TextField({ max: 200 })
  categoryLabel: string;
}

export class BudgetTotalAnswer implements BudgetTotalRecord {
  @TextField({ max: 40 })
  organisation: string;

  @AmountField()
  direct: string;

  @AmountField()
  indirect: string;

  @AmountField({ description: 'Most indirect costs on these direct costs.' })
  indirectCap: string;

  @AmountField()
  total: string;

  @AmountField({ description: 'Direct costs that the concept note asked for.' })
  requestedDirect: string;

  @AmountField()
  requestedIndirect: string;
}

export class BudgetAnswer implements BudgetRecord {
  @TextField({ max: 3 })
  currency: string;

  @ObjectField(() => BudgetLineAnswer, { list: { max: 800 } })
  lines: BudgetLineAnswer[];

  @ObjectField(() => BudgetTotalAnswer, { list: { max: 100 } })
  byOrganisation: BudgetTotalAnswer[];

  @AmountField()
  total: string;

  @WholeField({ min: 1, max: maxVersion, description: 'The programme’s.' })
  version: number;
}
