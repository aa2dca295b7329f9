import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from '#kernel';
import { FundingModule } from '#funding';
import { fundEntities, FundsModule } from '#funds';
import { identityEntities, IdentityModule } from '#identity';
import { NotificationsModule, SendingModule } from '#notifications';
import { Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { EventsModule } from '#platform/events';
import { HealthModule } from '#platform/health';
import { KeptAnswers } from '#platform/idempotency';
import { type Logger } from '#platform/logging';
import { MailModule } from '#platform/mail';
import { MetricsModule } from '#platform/metrics';
import { Queues } from '#platform/queues';
import { referenceDataEntities, ReferenceDataModule } from '#reference-data';
import { reportingEntities, ReportingModule } from '#reporting';
import { Dispatcher } from './dispatcher.js';
import { type Processor, processorTable, type ProcessorTable } from './jobs.js';
import { CheckBooks } from './processors/check-books.js';
import { Deliver } from './processors/deliver.js';
import { ForgetExpired } from './processors/forget-expired.js';
import { Notify, SendAgain, SweepDeliveries } from './processors/notify.js';
import { RemindOfInstalments } from './processors/remind-of-instalments.js';
import { RemindOfReports } from './processors/remind-of-reports.js';
import { workerLogger } from './worker-logger.js';

/** Everything that does jobs. A context that has one of its own adds its class here. */
const processors = [
  CheckBooks,
  Deliver,
  ForgetExpired,
  Notify,
  RemindOfInstalments,
  RemindOfReports,
  SendAgain,
  SweepDeliveries,
];

export const processorsOfWorker = Symbol('processorsOfWorker');

@Global()
@Module({})
export class WorkerModule {
  static with(config: Config, clock: Clock, queues: Queues, logger: Logger): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.with(
          [...referenceDataEntities, ...fundEntities, ...identityEntities, ...reportingEntities],
          'everything',
        ),
        EventsModule,
        FundingModule,
        FundsModule,
        HealthModule,
        IdentityModule,
        MailModule,
        MetricsModule,
        NotificationsModule,
        ReferenceDataModule,
        ReportingModule,
        SendingModule,
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Queues, useValue: queues },
        { provide: workerLogger, useValue: logger },
        Dispatcher,
        KeptAnswers,
        ...processors,
        {
          provide: processorsOfWorker,
          inject: processors,
          useFactory: (...all: Processor[]): ProcessorTable => processorTable(all),
        },
      ],
      exports: [Config, Clock, Queues],
    };
  }
}
