import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '#kernel';
import { BigintColumn } from '#platform/database';

@Entity('fund')
export class Fund {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('jsonb')
  name: Record<Language, string>;

  /** What the fund is for, in its own words for everybody; blank until written. */
  @Column('jsonb')
  purpose: Record<Language, string>;

  @Column('text')
  currency: string;

  @Column('text')
  zone: string;

  @Column('integer')
  version: number;
}

@Entity('fund_setting')
export class FundSetting {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'fund_id', type: 'uuid' })
  fundId: string;

  @Column('text')
  key: string;

  @Column('jsonb')
  value: unknown;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom: string;

  @Column('text')
  reason: string;

  @Column({ name: 'set_by', type: 'uuid', nullable: true })
  setBy: string | null;

  @Column({ name: 'set_at', type: 'timestamptz' })
  setAt: Date;
}

@Entity('fund_target')
export class FundTarget {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'fund_id', type: 'uuid' })
  fundId: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn: string;

  @Column({ name: 'ends_on', type: 'date' })
  endsOn: string;

  @BigintColumn({ name: 'amount_minor' })
  amountMinor: bigint;

  @Column('text')
  source: string;

  @Column('integer')
  version: number;
}
