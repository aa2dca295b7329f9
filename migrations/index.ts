import { Events1763700001000 } from './1763700001000-events.js';
import { FundsAndPeople1763700002000 } from './1763700002000-funds-and-people.js';
import { ReferenceDataAndAccounts1763700002500 } from './1763700002500-reference-data-and-accounts.js';
import { ConceptNotes1763700003000 } from './1763700003000-concept-notes.js';
import { NoteCounts1763700003100 } from './1763700003100-note-counts.js';
import { Screening1763700004000 } from './1763700004000-screening.js';
import { Funding1763700005000 } from './1763700005000-funding.js';
import { Programmes1763700006000 } from './1763700006000-programmes.js';
import { Committee1763700007000 } from './1763700007000-committee.js';
import { Reporting1763700008000 } from './1763700008000-reporting.js';
import { Disbursements1763700008100 } from './1763700008100-disbursements.js';
import { Deliveries1763700009000 } from './1763700009000-deliveries.js';
import { Upkeep1763700100000 } from './1763700100000-upkeep.js';
import { AllocationProgramme1763700100001 } from './1763700100001-allocation-programme.js';
import { OwnPages1763700101000 } from './1763700101000-own-pages.js';
import { PublishedFigures1763700102000 } from './1763700102000-published-figures.js';
import { ProgrammeFrame1763700103000 } from './1763700103000-programme-frame.js';
import { Integrity1763700110000 } from './1763700110000-integrity.js';
import { Contributions1763700120000 } from './1763700120000-contributions.js';
import { Earmarks1763700121000 } from './1763700121000-earmarks.js';
import { Imports1763700122000 } from './1763700122000-imports.js';
import { ExchangeDifferences1763700122100 } from './1763700122100-exchange-differences.js';
import { AllocationPolicy1763700122200 } from './1763700122200-allocation-policy.js';
import { RatesByFile1763700123000 } from './1763700123000-rates-by-file.js';
import { InstantsOfApplications1763700123200 } from './1763700123200-instants-of-applications.js';
import { StatedRates1763700130000 } from './1763700130000-stated-rates.js';
import { Amendments1763700130100 } from './1763700130100-amendments.js';
import { AskedByArea1763700130200 } from './1763700130200-asked-by-area.js';
import { DrawEntries1763700130300 } from './1763700130300-draw-entries.js';
import { MigrationsTold1763700131000 } from './1763700131000-migrations-told.js';
import { RefundsTakenBack1763700132100 } from './1763700132100-refunds-taken-back.js';
import { ReceivablesCountedOnce1763700133000 } from './1763700133000-receivables-counted-once.js';

/** Every migration, oldest first. */
export const migrations = [
  Events1763700001000,
  FundsAndPeople1763700002000,
  ReferenceDataAndAccounts1763700002500,
  ConceptNotes1763700003000,
  NoteCounts1763700003100,
  Screening1763700004000,
  Funding1763700005000,
  Programmes1763700006000,
  Committee1763700007000,
  Reporting1763700008000,
  Disbursements1763700008100,
  Deliveries1763700009000,
  Upkeep1763700100000,
  AllocationProgramme1763700100001,
  OwnPages1763700101000,
  PublishedFigures1763700102000,
  ProgrammeFrame1763700103000,
  Integrity1763700110000,
  Contributions1763700120000,
  Earmarks1763700121000,
  Imports1763700122000,
  ExchangeDifferences1763700122100,
  AllocationPolicy1763700122200,
  RatesByFile1763700123000,
  InstantsOfApplications1763700123200,
  StatedRates1763700130000,
  Amendments1763700130100,
  AskedByArea1763700130200,
  DrawEntries1763700130300,
  MigrationsTold1763700131000,
  RefundsTakenBack1763700132100,
  ReceivablesCountedOnce1763700133000,
];
