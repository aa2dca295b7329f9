import { Allocation, AllocationLine } from './allocations/allocation.entity.js';
import { Deposit } from './documents/document.entity.js';

export * from './agreements/agreement-details.js';
export * from './agreements/agreement-history.js';
export * from './agreements/agreement-papers.service.js';
export * from './agreements/agreements.queries.js';
export * from './agreements/agreements.rules.js';
export * from './agreements/agreements.service.js';
export * from './agreements/amendments.rules.js';
export * from './agreements/amendments.service.js';
export * from './agreements/instalments.queries.js';
export * from './agreements/instalments.service.js';
export * from './allocations/allocations.queries.js';
export * from './allocations/allocations.rules.js';
export * from './allocations/allocations.service.js';
export * from './allocations/releases.service.js';
export * from './applications/applications.rules.js';
export * from './applications/applications.service.js';
export {
  type AllocationLimit,
  type AreaAmount,
  type EarmarkingAmount,
  type YearAmounts,
} from './capitalisation/breakdowns.js';
export * from './capitalisation/capitalisation.queries.js';
export { type CategoryAmount, type ContributorAmount } from './capitalisation/givers.js';
export * from './capitalisation/capitalisation.rules.js';
export * from './capitalisation/series.queries.js';
export * from './documents/applied-parts.js';
export * from './documents/corrections.service.js';
export * from './documents/documents.queries.js';
export * from './documents/documents.rules.js';
export * from './documents/documents.service.js';
export * from './earmarks/earmark.rules.js';
export * from './earmarks/earmark-views.js';
export * from './earmarks/earmark-work.service.js';
export * from './earmarks/earmarks.queries.js';
export * from './earmarks/earmarks.service.js';
export * from './earmarks/matching.rules.js';
export * from './funding.module.js';
export * from './in-kind/in-kind.queries.js';
export * from './in-kind/in-kind.rules.js';
export * from './in-kind/in-kind.service.js';
export * from './integrity/integrity-checks.js';
export * from './integrity/integrity.service.js';
export * from './ledger/ledger.queries.js';
export * from './ledger/ledger.rules.js';
export * from './ledger/ledger.service.js';
export * from './ledger/periods.queries.js';
export * from './ledger/periods.service.js';
export * from './mix/mix.queries.js';
export { type Earmarking, earmarkings } from './mix/mix.rules.js';
export * from './pledges/pledges.queries.js';
export * from './pledges/pledges.rules.js';
export * from './pledges/pledges.service.js';
export * from './rates/rates.queries.js';
export * from './rates/rates.rules.js';
export * from './rates/rates.service.js';
export * from './tasks/tasks.queries.js';
export { daySorts } from './paging.js';
export { type EarmarkSourceKind, earmarkSourceKinds, fundingTexts } from './texts/texts.js';

export const fundingEntities = [Allocation, AllocationLine, Deposit];
