import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '#kernel';
import { BigintColumn, NamedColumn } from '#platform/database';
import type { Outcome, Risk } from './frame.js';
import type { BudgetCategory } from './budget.rules.js';
import type { ProgrammeState, ProgrammeVerb, SigningParty } from './programme.rules.js';

@Entity('programme')
export class Programme {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('fund_id', 'uuid')
  fundId: string;

  @NamedColumn('concept_note_id', 'uuid', { nullable: true })
  conceptNoteId: string | null;

  @Column('text')
  code: string;

  @Column('text')
  state: ProgrammeState;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  @Column('text')
  language: Language;

  @NamedColumn('primary_area', 'text')
  primaryArea: string;

  @NamedColumn('other_areas', 'text', { array: true })
  otherAreas: string[];

  @Column({ type: 'text', array: true })
  places: string[];

  @NamedColumn('duration_months', 'integer', { nullable: true })
  durationMonths: number | null;

  @NamedColumn('convening_organisation_id', 'uuid')
  conveningOrganisationId: string;

  /** The results framework. */
  @Column('jsonb')
  results: Outcome[];

  @Column('jsonb')
  risks: Risk[];

  @NamedColumn('submitted_version', 'integer', { nullable: true })
  submittedVersion: number | null;

  /** What the committee approved; null before it did. */
  @BigintColumn({ name: 'approved_minor', nullable: true })
  approvedMinor: bigint | null;

  /** Value date of the first transfer. */
  @NamedColumn('starts_on', 'date', { nullable: true })
  startsOn: string | null;

  @NamedColumn('ends_on', 'date', { nullable: true })
  endsOn: string | null;

  @NamedColumn('created_by', 'uuid', { nullable: true })
  createdBy: string | null;

  @NamedColumn('created_at', 'timestamptz')
  createdAt: Date;

  @NamedColumn('updated_at', 'timestamptz')
  updatedAt: Date;

  @Column('integer')
  version: number;
}

@Entity('programme_participant')
export class ProgrammeParticipant {
  @PrimaryColumn({ name: 'programme_id', type: 'uuid' })
  programmeId: string;

  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @Column('boolean')
  convening: boolean;

  /** What the concept note asked for: the starting point of the budget. */
  @BigintColumn({ name: 'requested_direct_minor' })
  requestedDirectMinor: bigint;

  @BigintColumn({ name: 'requested_indirect_minor' })
  requestedIndirectMinor: bigint;
}

@Entity('programme_budget_line')
export class ProgrammeBudgetLine {
  @PrimaryColumn({ name: 'programme_id', type: 'uuid' })
  programmeId: string;

  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @PrimaryColumn('text')
  category: BudgetCategory;

  @BigintColumn({ name: 'amount_minor' })
  amountMinor: bigint;
}

@Entity('programme_version')
export class ProgrammeVersion {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('programme_id', 'uuid')
  programmeId: string;

  @Column('integer')
  number: number;

  @Column('jsonb')
  content: Record<string, unknown>;

  @Column('text')
  digest: string;

  @NamedColumn('submitted_by', 'uuid', { nullable: true })
  submittedBy: string | null;

  @NamedColumn('submitted_at', 'timestamptz')
  submittedAt: Date;
}

@Entity('programme_signature')
export class ProgrammeSignature {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('programme_id', 'uuid')
  programmeId: string;

  @Column('text')
  party: SigningParty;

  @NamedColumn('organisation_id', 'uuid', { nullable: true })
  organisationId: string | null;

  @Column('text')
  signatory: string;

  @NamedColumn('signed_on', 'date')
  signedOn: string;

  @NamedColumn('file_id', 'uuid', { nullable: true })
  fileId: string | null;

  @NamedColumn('recorded_by', 'uuid', { nullable: true })
  recordedBy: string | null;

  @NamedColumn('recorded_at', 'timestamptz')
  recordedAt: Date;
}

@Entity('programme_transition')
export class ProgrammeTransition {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('programme_id', 'uuid')
  programmeId: string;

  @Column('text')
  verb: ProgrammeVerb;

  @NamedColumn('from_state', 'text')
  fromState: ProgrammeState;

  @NamedColumn('to_state', 'text')
  toState: ProgrammeState;

  @NamedColumn('submitted_version', 'integer', { nullable: true })
  submittedVersion: number | null;

  @NamedColumn('actor_id', 'uuid', { nullable: true })
  actorId: string | null;

  @Column('timestamptz')
  at: Date;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
