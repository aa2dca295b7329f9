import { Obligation, ObligationChange, ObligationReminder } from './obligations/obligation.entity.js';
import {
  Report,
  ReportAcceptance,
  ReportExpenditure,
  ReportTransition,
  ReportVersion,
} from './reports/report.entity.js';

export { obligationTypes, type ObligationType } from './obligations/due-dates.rules.js';
export * from './obligations/obligations.queries.js';
export { obligationStates, type ObligationState } from './obligations/obligations.rules.js';
export { Obligations, type OverdueReport } from './obligations/obligations.service.js';
export { Reminding } from './obligations/reminding.service.js';
export * from './reporting.module.js';
export type { ProgrammeFacts } from './reports/acceptance.service.js';
export type * from './reports/content.rules.js';
export { deliveryRateBasisPoints, type FinancialWarning } from './reports/financial.rules.js';
export type { FinancialLine } from './reports/figures.js';
export * from './reports/reports.queries.js';
export { reportStates, type ReportState } from './reports/reports.rules.js';
export { Reports } from './reports/reports.service.js';
export * from './tasks/tasks.queries.js';
export { reportingTexts } from './texts/texts.js';

export const reportingEntities = [
  Obligation,
  ObligationChange,
  ObligationReminder,
  Report,
  ReportAcceptance,
  ReportExpenditure,
  ReportTransition,
  ReportVersion,
];
