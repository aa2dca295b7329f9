import { committeeEntities, CommitteeModule } from '#committee';
import { conceptNoteEntities, ConceptNotesModule } from '#concept-notes';
import { disbursementsEntities, DisbursementsModule } from '#disbursements';
import { fundingEntities, FundingModule } from '#funding';
import { fundEntities, FundsModule } from '#funds';
import { HistoryModule } from '#history';
import { identityEntities, IdentityModule } from '#identity';
import { NotificationsModule } from '#notifications';
import { programmeEntities, ProgrammesModule } from '#programmes';
import { PublishingModule } from '#publishing';
import { referenceDataEntities, ReferenceDataModule } from '#reference-data';
import { reportingEntities, ReportingModule } from '#reporting';
import { screeningEntities, ScreeningModule } from '#screening';

/** The contexts that the API composes, one line each. */
export const contextModules = [
  ReferenceDataModule,
  FundsModule,
  IdentityModule,
  ConceptNotesModule,
  ScreeningModule,
  FundingModule,
  ProgrammesModule,
  CommitteeModule,
  ReportingModule,
  DisbursementsModule,
  NotificationsModule,
  HistoryModule,
  PublishingModule,
];

/** Their entities. */
export const contextEntities = [
  ...referenceDataEntities,
  ...fundEntities,
  ...identityEntities,
  ...conceptNoteEntities,
  ...screeningEntities,
  ...fundingEntities,
  ...programmeEntities,
  ...committeeEntities,
  ...reportingEntities,
  ...disbursementsEntities,
];
