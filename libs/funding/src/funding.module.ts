import { Global, Module } from '@nestjs/common';
import { Allocations } from './allocations/allocations.service.js';
import { Ledger } from './ledger/ledger.service.js';

const parts = [Allocations, Ledger];

@Global()
@Module({ providers: parts, exports: parts })
export class FundingModule {}
