import { Global, Module } from '@nestjs/common';
import { FundChanges } from './fund-changes.service.js';
import { FundsQueries } from './funds.queries.js';
import { Funds } from './funds.service.js';
import { Targets } from './targets.service.js';

@Global()
@Module({
  providers: [Funds, FundsQueries, FundChanges, Targets],
  exports: [Funds, FundsQueries, FundChanges, Targets],
})
export class FundsModule {}
