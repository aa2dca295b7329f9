import { type DynamicModule, Global, Module } from '@nestjs/common';
import { conceptNoteEntities, ConceptNotesModule } from '#concept-notes';
import { Clock } from '#kernel';
import { fundingEntities, FundingModule } from '#funding';
import { fundEntities, FundsModule } from '#funds';
import { identityEntities, IdentityModule } from '#identity';
import { NotificationsModule } from '#notifications';
import { Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { EventsModule } from '#platform/events';
import { programmeEntities, ProgrammesModule } from '#programmes';
import { referenceDataEntities, ReferenceDataModule } from '#reference-data';
import { reportingEntities, ReportingModule } from '#reporting';
import { HealthModule } from '#platform/health';
import { MailModule } from '#platform/mail';
import { MetricsModule } from '#platform/metrics';
import { screeningEntities, ScreeningModule } from '#screening';
import { allocationControllers } from './allocations/index.js';
import { AuthController } from './auth/auth.controller.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { EventsController } from './events/events.controller.js';
import { HealthController } from './health/health.controller.js';
import { fundControllers } from './funds/index.js';
import { capitalisationControllers } from './capitalisation/index.js';
import { depositControllers } from './deposits/index.js';
import { ledgerControllers } from './ledger/index.js';
import { MeController } from './me/me.controller.js';
import { obligationControllers } from './obligations/index.js';
import { reportControllers } from './reports/index.js';
import { rubricControllers } from './rubrics/index.js';
import { screeningControllers } from './screening/index.js';
import { OutboxController } from './outbox/outbox.controller.js';
import { referenceControllers } from './reference/index.js';

@Global()
@Module({})
export class ApiModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        DatabaseModule.with([
          ...referenceDataEntities,
          ...fundEntities,
          ...identityEntities,
          ...conceptNoteEntities,
          ...screeningEntities,
          ...fundingEntities,
          ...programmeEntities,
          ...reportingEntities,
        ]),
        EventsModule,
        ReferenceDataModule,
        HealthModule,
        MailModule,
        MetricsModule,
        NotificationsModule,
        FundsModule,
        IdentityModule,
        ConceptNotesModule,
        ScreeningModule,
        FundingModule,
        ProgrammesModule,
        ReportingModule,
      ],
      controllers: [
        AuthController,
        MeController,
        DeliveriesController,
        EventsController,
        HealthController,
        ...fundControllers,
        ...referenceControllers,
        ...obligationControllers,
        ...reportControllers,
        ...rubricControllers,
        ...screeningControllers,
        ...(config.catchesMail && !config.production ? [OutboxController] : []),
        ...depositControllers,
        ...ledgerControllers,
        ...allocationControllers,
        ...capitalisationControllers,
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [Config, Clock],
    };
  }
}
