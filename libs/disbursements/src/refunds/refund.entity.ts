import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#kernel';
import { BigintColumn, NamedColumn } from '#platform/database';

@Entity('refund')
export class Refund {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('fund_id', 'uuid')
  fundId: string;

  @NamedColumn('programme_id', 'uuid')
  programmeId: string;

  @NamedColumn('organisation_id', 'uuid')
  organisationId: string;

  @BigintColumn({ name: 'amount_minor' })
  amountMinor: bigint;

  @NamedColumn('value_date', 'date')
  valueDate: Day;

  @NamedColumn('bank_reference', 'text')
  bankReference: string;

  @Column('text')
  reason: string;

  @NamedColumn('recorded_by', 'uuid')
  recordedBy: string;

  @NamedColumn('recorded_at', 'timestamptz')
  recordedAt: Date;
}
