import { Refund } from './refunds/refund.entity.js';
import { Tranche, TranchePlan } from './tranches/tranche.entity.js';
import { Transfer, TransferTransition } from './transfers/transfer.entity.js';

export * from './disbursements.module.js';
export * from './imports/index.js';
export * from './refunds/refunds.queries.js';
export * from './refunds/refunds.service.js';
export * from './tasks/tasks.queries.js';
export type { TrancheState } from './texts/texts.js';
export * from './tranches/tranche-gates.queries.js';
export * from './tranches/tranches.queries.js';
export * from './tranches/tranches.service.js';
export type { ShownGate } from './transfers/gates.js';
export { type GateCode, gateCodes } from './transfers/gates.rules.js';
export * from './transfers/transfers.queries.js';
export { type TransferState, transferStates } from './transfers/transfers.rules.js';
export { type Payment, type TransferRequest, Transfers } from './transfers/transfers.service.js';

export const disbursementsEntities = [Refund, Tranche, TranchePlan, Transfer, TransferTransition];
