import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BigintColumn, NamedColumn } from '#platform/database';
import type { ReportContent } from './content.rules.js';
import type { ReportState } from './reports.rules.js';

@Entity('report')
export class Report {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('fund_id', 'uuid')
  fundId: string;

  @NamedColumn('obligation_id', 'uuid')
  obligationId: string;

  /** Who reports: the PUNO, or the convening agency for a narrative. */
  @NamedColumn('organisation_id', 'uuid')
  organisationId: string;

  @Column('text')
  state: ReportState;

  /** What is being written; what was submitted is in the versions, what was accepted in the acceptance. */
  @Column('jsonb')
  content: ReportContent;

  @NamedColumn('submitted_version', 'integer', { nullable: true })
  submittedVersion: number | null;

  @NamedColumn('created_by', 'uuid', { nullable: true })
  createdBy: string | null;

  @NamedColumn('created_at', 'timestamptz')
  createdAt: Date;

  @NamedColumn('submitted_by', 'uuid', { nullable: true })
  submittedBy: string | null;

  @NamedColumn('submitted_at', 'timestamptz', { nullable: true })
  submittedAt: Date | null;

  @NamedColumn('accepted_by', 'uuid', { nullable: true })
  acceptedBy: string | null;

  @NamedColumn('accepted_at', 'timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('integer')
  version: number;
}

@Entity('report_version')
export class ReportVersion {
  @PrimaryColumn({ name: 'report_id', type: 'uuid' })
  reportId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('jsonb')
  content: ReportContent;

  @Column('text')
  digest: string;

  @NamedColumn('submitted_by', 'uuid', { nullable: true })
  submittedBy: string | null;

  @NamedColumn('submitted_at', 'timestamptz')
  submittedAt: Date;
}

@Entity('report_acceptance')
export class ReportAcceptance {
  @PrimaryColumn({ name: 'report_id', type: 'uuid' })
  reportId: string;

  @NamedColumn('version_number', 'integer')
  versionNumber: number;

  @Column('jsonb')
  snapshot: Record<string, unknown>;

  @Column('text')
  digest: string;

  @NamedColumn('accepted_by', 'uuid', { nullable: true })
  acceptedBy: string | null;

  @NamedColumn('accepted_at', 'timestamptz')
  acceptedAt: Date;
}

@Entity('report_expenditure')
export class ReportExpenditure {
  @PrimaryColumn({ name: 'report_id', type: 'uuid' })
  reportId: string;

  @PrimaryColumn('text')
  category: string;

  @BigintColumn({ name: 'amount_minor' })
  amountMinor: bigint;
}

@Entity('report_transition')
export class ReportTransition {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('report_id', 'uuid')
  reportId: string;

  @Column('text')
  verb: string;

  @NamedColumn('from_state', 'text')
  fromState: ReportState;

  @NamedColumn('to_state', 'text')
  toState: ReportState;

  @NamedColumn('actor_id', 'uuid', { nullable: true })
  actorId: string | null;

  @Column('timestamptz')
  at: Date;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
