import { Allocation, AllocationLine } from './allocations/allocation.entity.js';
import { Deposit } from './documents/document.entity.js';

export * from './allocations/allocations.queries.js';
export * from './allocations/allocations.rules.js';
export * from './allocations/allocations.service.js';
export * from './allocations/releases.service.js';
export * from './capitalisation/capitalisation.queries.js';
export * from './capitalisation/capitalisation.rules.js';
export * from './capitalisation/series.queries.js';
export * from './documents/corrections.service.js';
export * from './documents/documents.queries.js';
export * from './documents/documents.rules.js';
export * from './documents/documents.service.js';
export * from './funding.module.js';
export * from './integrity/integrity-checks.js';
export * from './integrity/integrity.service.js';
export * from './ledger/ledger.queries.js';
export * from './ledger/ledger.rules.js';
export * from './ledger/ledger.service.js';
export * from './ledger/periods.queries.js';
export * from './ledger/periods.service.js';
export * from './mix/mix.queries.js';
export { type Earmarking, earmarkings } from './mix/mix.rules.js';
export { daySorts } from './paging.js';
export { fundingTexts } from './texts/texts.js';

export const fundingEntities = [Allocation, AllocationLine, Deposit];
