import type { NewRefund, RefundFilter, RefundItem } from '#disbursements';
import {
  AmountField,
  DayField,
  IdField,
  InstantField,
  ObjectField,
  PageQuery,
  TextField,
} from '../http/index.js';
import { ProgrammeReference } from '../obligations/obligations.dto.js';

export class RefundListQuery extends PageQuery implements RefundFilter {
  @IdField({ optional: true, description: 'Of this programme only.' })
  programme?: string;

  @TextField({ max: 40, optional: true, description: 'Code of the entity that gave back.' })
  organisation?: string;
}

export class RefundBody implements NewRefund {
  @IdField()
  programmeId: string;

  @TextField({ max: 40, description: 'Code of the entity that gives back.', example: 'IOM' })
  organisation: string;

  @AmountField({ positive: true })
  amount: string;

  @DayField({ description: 'The day that the bank counts; not after today.' })
  valueDate: string;

  @TextField({ max: 100, description: 'The bank’s reference; once per fund.' })
  bankReference: string;

  @TextField({ max: 4000 })
  reason: string;
}

export class RefundAnswer implements RefundItem {
  @IdField()
  id: string;

  @ObjectField(() => ProgrammeReference)
  programme: ProgrammeReference;

  @TextField({ max: 40 })
  organisation: string;

  @AmountField()
  amount: string;

  @TextField({ max: 3 })
  currency: string;

  @DayField()
  valueDate: string;

  @TextField({ max: 100 })
  bankReference: string;

  @TextField({ max: 4000 })
  reason: string;

  @InstantField()
  recordedAt: Date;

  @InstantField({ nullable: true, description: 'When its posting was reversed; then it counts no more.' })
  reversedAt: Date | null;

  @TextField({ max: 1000, nullable: true })
  reversalReason: string | null;
}
