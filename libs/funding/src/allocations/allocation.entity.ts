import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BigintColumn } from '#platform/database';

/** Money set aside for a programme by one decision of the committee. */
@Entity('allocation')
export class Allocation {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'fund_id', type: 'uuid' })
  fundId: string;

  @Column({ name: 'programme_id', type: 'uuid' })
  programmeId: string;

  @Column({ name: 'decision_id', type: 'uuid' })
  decisionId: string;

  @Column({ name: 'primary_area', type: 'text', nullable: true })
  primaryArea: string | null;

  @Column({ name: 'value_date', type: 'date' })
  valueDate: string;

  @Column({ name: 'reserved_at', type: 'timestamptz' })
  reservedAt: Date;

  @Column('integer')
  version: number;
}

/** One organisation's part. The database keeps the amounts from the postings; nobody else may set them. */
@Entity('allocation_line')
export class AllocationLine {
  @PrimaryColumn({ name: 'allocation_id', type: 'uuid' })
  allocationId: string;

  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @BigintColumn({ name: 'reserved_minor' })
  reservedMinor: bigint;

  @BigintColumn({ name: 'settled_minor' })
  settledMinor: bigint;

  @BigintColumn({ name: 'released_minor' })
  releasedMinor: bigint;
}
