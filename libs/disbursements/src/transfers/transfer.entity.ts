import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#kernel';
import { BigintColumn, NamedColumn } from '#platform/database';
import type { TransferState } from './transfers.rules.js';

@Entity('transfer')
export class Transfer {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('fund_id', 'uuid')
  fundId: string;

  @NamedColumn('programme_id', 'uuid')
  programmeId: string;

  @NamedColumn('organisation_id', 'uuid')
  organisationId: string;

  @NamedColumn('tranche_number', 'integer')
  trancheNumber: number;

  @BigintColumn({ name: 'amount_minor' })
  amountMinor: bigint;

  @Column('text')
  state: TransferState;

  @NamedColumn('requested_by', 'uuid')
  requestedBy: string;

  @NamedColumn('requested_at', 'timestamptz')
  requestedAt: Date;

  @NamedColumn('approved_by', 'uuid', { nullable: true })
  approvedBy: string | null;

  @NamedColumn('approved_at', 'timestamptz', { nullable: true })
  approvedAt: Date | null;

  @NamedColumn('executed_by', 'uuid', { nullable: true })
  executedBy: string | null;

  @NamedColumn('executed_at', 'timestamptz', { nullable: true })
  executedAt: Date | null;

  @NamedColumn('value_date', 'date', { nullable: true })
  valueDate: Day | null;

  @NamedColumn('bank_reference', 'text', { nullable: true })
  bankReference: string | null;

  @Column('integer')
  version: number;
}

@Entity('transfer_transition')
export class TransferTransition {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('transfer_id', 'uuid')
  transferId: string;

  @Column('text')
  verb: string;

  @NamedColumn('from_state', 'text', { nullable: true })
  fromState: TransferState | null;

  @NamedColumn('to_state', 'text')
  toState: TransferState;

  @NamedColumn('actor_id', 'uuid')
  actorId: string;

  @Column('timestamptz')
  at: Date;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
