import { Allocation, AllocationLine } from './allocations/allocation.entity.js';

export * from './allocations/allocations.rules.js';
export * from './allocations/allocations.service.js';
export * from './funding.module.js';
export * from './ledger/ledger.rules.js';
export * from './ledger/ledger.service.js';

export const fundingEntities = [Allocation, AllocationLine];
