import { OmitType } from '@nestjs/swagger';
import { NotesQuery } from '../concept-notes/concept-notes.dto.js';
import { DeliveryQuery } from '../deliveries/deliveries.dto.js';
import { DepositsQuery } from '../deposits/deposits.dto.js';
import { ObligationListQuery } from '../obligations/obligations.dto.js';
import { ProgrammeListQuery } from '../programmes/programmes.dto.js';
import { RefundListQuery } from '../refunds/refunds.dto.js';
import { ReportListQuery } from '../reports/reports.dto.js';
import { TransferListQuery } from '../transfers/transfers.dto.js';

// Filters and order of the lists; an export is the whole list, so there are no pages.
const paging = ['limit', 'cursor', 'total'] as const;

export class NotesExport extends OmitType(NotesQuery, paging) {}
export class ProgrammesExport extends OmitType(ProgrammeListQuery, paging) {}
export class DepositsExport extends OmitType(DepositsQuery, paging) {}
export class RefundsExport extends OmitType(RefundListQuery, paging) {}
export class TransfersExport extends OmitType(TransferListQuery, paging) {}
export class ObligationsExport extends OmitType(ObligationListQuery, paging) {}
export class ReportsExport extends OmitType(ReportListQuery, paging) {}
export class DeliveriesExport extends OmitType(DeliveryQuery, paging) {}
