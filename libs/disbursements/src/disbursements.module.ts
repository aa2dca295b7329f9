import { Global, Module } from '@nestjs/common';
import { RefundQueries } from './refunds/refunds.queries.js';
import { Refunds } from './refunds/refunds.service.js';
import { ImportQueries } from './imports/imports.queries.js';
import { Imports } from './imports/imports.service.js';
import { Loaders } from './imports/loaders.js';
import { DisbursementTasks } from './tasks/tasks.queries.js';
import { TrancheGates } from './tranches/tranche-gates.queries.js';
import { TrancheQueries } from './tranches/tranches.queries.js';
import { Tranches } from './tranches/tranches.service.js';
import { Gates } from './transfers/gates.js';
import { TransferQueries } from './transfers/transfers.queries.js';
import { Transfers } from './transfers/transfers.service.js';

const parts = [
  ImportQueries,
  Imports,
  RefundQueries,
  Refunds,
  TrancheGates,
  TrancheQueries,
  Tranches,
  TransferQueries,
  Transfers,
  DisbursementTasks,
];

@Global()
@Module({ providers: [...parts, Gates, Loaders], exports: parts })
export class DisbursementsModule {}
