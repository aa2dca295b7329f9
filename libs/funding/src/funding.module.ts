import { Global, Module } from '@nestjs/common';
import { FilesModule } from '#platform/files';
import { AgreementGround, Agreements } from './agreements/agreements.service.js';
import { AgreementQueries } from './agreements/agreements.queries.js';
import { AgreementPapers } from './agreements/agreement-papers.service.js';
import { Amendments } from './agreements/amendments.service.js';
import { InstalmentQueries } from './agreements/instalments.queries.js';
import { Instalments } from './agreements/instalments.service.js';
import { Applications } from './applications/applications.service.js';
import { InKindQueries } from './in-kind/in-kind.queries.js';
import { InKindContributions } from './in-kind/in-kind.service.js';
import { PledgeQueries } from './pledges/pledges.queries.js';
import { Pledges } from './pledges/pledges.service.js';
import { RateQueries } from './rates/rates.queries.js';
import { ExchangeRates } from './rates/rates.service.js';
import { FundingTasks } from './tasks/tasks.queries.js';
import { AllocationQueries } from './allocations/allocations.queries.js';
import { Allocations } from './allocations/allocations.service.js';
import { Releases } from './allocations/releases.service.js';
import { CapitalisationQueries } from './capitalisation/capitalisation.queries.js';
import { SeriesQueries } from './capitalisation/series.queries.js';
import { Corrections } from './documents/corrections.service.js';
import { DocumentQueries } from './documents/documents.queries.js';
import { DepositGround, Documents } from './documents/documents.service.js';
import { EarmarkWork } from './earmarks/earmark-work.service.js';
import { EarmarkQueries } from './earmarks/earmarks.queries.js';
import { Earmarks } from './earmarks/earmarks.service.js';
import { Integrity } from './integrity/integrity.service.js';
import { LedgerQueries } from './ledger/ledger.queries.js';
import { Ledger } from './ledger/ledger.service.js';
import { MixQueries } from './mix/mix.queries.js';
import { PeriodQueries } from './ledger/periods.queries.js';
import { Periods } from './ledger/periods.service.js';

const parts = [
  AgreementGround,
  AgreementPapers,
  AgreementQueries,
  Agreements,
  Amendments,
  Applications,
  DepositGround,
  ExchangeRates,
  FundingTasks,
  InKindContributions,
  InKindQueries,
  InstalmentQueries,
  Instalments,
  PledgeQueries,
  Pledges,
  RateQueries,
  AllocationQueries,
  Allocations,
  CapitalisationQueries,
  Corrections,
  DocumentQueries,
  Documents,
  EarmarkQueries,
  EarmarkWork,
  Earmarks,
  Integrity,
  LedgerQueries,
  Ledger,
  MixQueries,
  PeriodQueries,
  Periods,
  Releases,
  SeriesQueries,
];

@Global()
@Module({ imports: [FilesModule], providers: parts, exports: parts })
export class FundingModule {}
