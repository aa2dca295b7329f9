import { budgetCategories } from '#programmes';
import {
  type FinancialLine,
  type FinancialWarning,
  type ObligationType,
  obligationTypes,
  type ProgrammeFacts,
  type ReportFigures,
  type ReportFilter,
  type ReportItem,
  type ReportRecord,
  type ReportState,
  reportStates,
} from '#reporting';
import {
  AmountField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
} from '../http/index.js';
import { ProgrammeReference } from '../obligations/obligations.dto.js';
import { NarrativeAnswer } from './report-content.dto.js';

export class ReportListQuery extends PageQuery implements ReportFilter {
  @IdField({ optional: true, description: 'Of this programme only.' })
  programme?: string;

  @TextField({ max: 40, optional: true, description: 'Code of the entity that reports.' })
  organisation?: string;

  @ChoiceField(obligationTypes, { optional: true })
  type?: ObligationType;

  @ChoiceField(reportStates, { optional: true })
  state?: ReportState;
}

export class NewReportBody {
  @IdField({ description: 'The obligation that the report answers.' })
  obligationId: string;
}

export class ReturnReportBody {
  @TextField({ max: 4000, description: 'What to change; the entity reads it.' })
  reason: string;
}

export class ReportItemAnswer implements ReportItem {
  @IdField()
  id: string;

  @IdField()
  obligationId: string;

  @ObjectField(() => ProgrammeReference)
  programme: ProgrammeReference;

  @TextField({ max: 40 })
  organisation: string;

  @ChoiceField(obligationTypes)
  type: ObligationType;

  @TextField({ max: 200 })
  typeLabel: string;

  @DayField()
  periodStart: string;

  @DayField()
  periodEnd: string;

  @DayField()
  dueOn: string;

  @ChoiceField(reportStates)
  state: ReportState;

  @TextField({ max: 200 })
  stateLabel: string;

  @InstantField({ nullable: true })
  submittedAt: Date | null;

  @InstantField({ nullable: true })
  acceptedAt: Date | null;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class ReportProgramme extends ProgrammeReference implements ProgrammeFacts {
  @TextField({ max: 10, list: { max: 300 } })
  places: string[];

  @TextField({ max: 40, list: { max: 100 } })
  participants: string[];
}

export class FinancialLineAnswer implements FinancialLine {
  @ChoiceField(budgetCategories)
  category: string;

  @AmountField({ description: 'Approved.' })
  budget: string;

  @AmountField({ description: 'Accepted for earlier periods.' })
  previous: string;

  @AmountField({ nullable: true, description: 'Of the period; null: not told, which is not zero.' })
  actual: string | null;

  @AmountField({ description: 'Earlier periods and this one.' })
  cumulative: string;
}

export class FinancialTotals {
  @AmountField()
  budget: string;

  @AmountField()
  previous: string;

  @AmountField({ nullable: true })
  actual: string | null;

  @AmountField({ description: 'Earlier periods and this one.' })
  cumulative: string;
}

const warningCodes = ['delivery-above-funded', 'category-above-budget', 'period-not-over'];

export class FinancialWarningAnswer {
  @ChoiceField(warningCodes)
  code: FinancialWarning;

  @TextField({ max: 500 })
  message: string;
}

export class FinancialAnswer implements ReportFigures {
  @TextField({ max: 3 })
  currency: string;

  @ObjectField(() => FinancialLineAnswer, { list: { max: 8 } })
  lines: FinancialLineAnswer[];

  @ObjectField(() => FinancialTotals)
  totals: FinancialTotals;

  @AmountField({ description: 'Transfers − refunds up to the end of the period.' })
  netFunded: string;

  @AmountField({ nullable: true, description: 'Expenditure to date ÷ net funded; null without funds.' })
  deliveryRatePercent: string | null;

  @ObjectField(() => FinancialWarningAnswer, { list: { max: 3 }, description: 'They never block.' })
  warnings: FinancialWarningAnswer[];

  @TextField({ max: 20_000, nullable: true })
  remarks: string | null;
}

export class ReportTransitionAnswer {
  @ChoiceField(['submit', 'return', 'accept'])
  verb: string;

  @ChoiceField(reportStates)
  fromState: ReportState;

  @ChoiceField(reportStates)
  toState: ReportState;

  @InstantField()
  at: Date;

  @TextField({ max: 200, nullable: true, description: 'Name; null for people of other organisations.' })
  by: string | null;

  @TextField({ max: 4000, nullable: true })
  reason: string | null;
}

export class ReportAnswer extends ReportItemAnswer implements ReportRecord {
  @ObjectField(() => ReportProgramme)
  declare programme: ReportProgramme;

  @ObjectField(() => NarrativeAnswer, {
    nullable: true,
    description: 'The entities of the programme read what is being written, others what was submitted.',
  })
  narrative: NarrativeAnswer | null;

  @ObjectField(() => FinancialAnswer, { nullable: true })
  financial: FinancialAnswer | null;

  @WholeField({ min: 1, max: 1000, nullable: true, description: 'Number of the version submitted last.' })
  submittedVersion: number | null;

  @TextField({ max: 64, nullable: true, description: 'SHA-256 of what was accepted, else submitted last.' })
  digest: string | null;

  @ObjectField(() => ReportTransitionAnswer, { list: { max: 1000 } })
  transitions: ReportTransitionAnswer[];
}
