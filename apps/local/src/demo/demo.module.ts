import { type DynamicModule, Global, Module } from '@nestjs/common';
import { committeeEntities, CommitteeModule } from '#committee';
import { conceptNoteEntities, ConceptNotesModule } from '#concept-notes';
import { disbursementsEntities, DisbursementsModule } from '#disbursements';
import { fundEntities, FundsModule } from '#funds';
import { fundingEntities, FundingModule } from '#funding';
import { identityEntities, IdentityModule } from '#identity';
import { Clock } from '#kernel';
import { Config } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { EventsModule } from '#platform/events';
import { programmeEntities, ProgrammesModule } from '#programmes';
import { referenceDataEntities, ReferenceDataModule } from '#reference-data';
import { reportingEntities, ReportingModule } from '#reporting';
import { screeningEntities, ScreeningModule } from '#screening';

/** The contexts that the demonstration acts through, without any HTTP. */
@Global()
@Module({})
export class DemoModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        DatabaseModule.with(
          [
            ...referenceDataEntities,
            ...fundEntities,
            ...identityEntities,
            ...conceptNoteEntities,
            ...screeningEntities,
            ...fundingEntities,
            ...programmeEntities,
            ...committeeEntities,
            ...disbursementsEntities,
            ...reportingEntities,
          ],
          'everything',
        ),
        EventsModule,
        ReferenceDataModule,
        FundsModule,
        IdentityModule,
        ConceptNotesModule,
        ScreeningModule,
        FundingModule,
        ProgrammesModule,
        CommitteeModule,
        DisbursementsModule,
        ReportingModule,
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [Config, Clock],
    };
  }
}
