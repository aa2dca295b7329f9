import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BigintColumn } from '#platform/database';

@Entity('tranche_plan')
export class TranchePlan {
  @PrimaryColumn({ name: 'programme_id', type: 'uuid' })
  programmeId: string;

  @Column('integer')
  version: number;
}

@Entity('tranche')
export class Tranche {
  @PrimaryColumn({ name: 'programme_id', type: 'uuid' })
  programmeId: string;

  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn('integer')
  number: number;

  @BigintColumn({ name: 'amount_minor' })
  amountMinor: bigint;
}
