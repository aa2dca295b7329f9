import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BigintColumn } from '#platform/database';
import type { DocumentState } from './documents.rules.js';

/** Cash received from a contributor: the gross amount, what banks kept of it, and the agent's fee on it. */
@Entity('deposit')
export class Deposit {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'fund_id', type: 'uuid' })
  fundId: string;

  /** Null while nobody knows whose the money is. */
  @Column({ name: 'contributor_id', type: 'uuid', nullable: true })
  contributorId: string | null;

  @BigintColumn({ name: 'amount_minor' })
  amountMinor: bigint;

  @BigintColumn({ name: 'bank_charge_minor' })
  bankChargeMinor: bigint;

  @BigintColumn({ name: 'agent_fee_minor' })
  agentFeeMinor: bigint;

  @Column({ name: 'agent_fee_basis_points', type: 'integer' })
  agentFeeBasisPoints: number;

  @Column({ name: 'value_date', type: 'date' })
  valueDate: string;

  @Column({ name: 'bank_reference', type: 'text' })
  bankReference: string;

  @Column('text')
  state: DocumentState;

  @Column({ name: 'recorded_by', type: 'uuid', nullable: true })
  recordedBy: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt: Date;

  @Column({ name: 'reversed_by', type: 'uuid', nullable: true })
  reversedBy: string | null;

  @Column({ name: 'reversed_at', type: 'timestamptz', nullable: true })
  reversedAt: Date | null;

  @Column({ name: 'reversal_reason', type: 'text', nullable: true })
  reversalReason: string | null;

  @Column('integer')
  version: number;
}
