import { Column, Entity, PrimaryColumn } from 'typeorm';
import { BigintColumn, NamedColumn } from '#platform/database';
import type { Outcome } from './decision.rules.js';

@Entity('decision')
export class Decision {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('fund_id', 'uuid')
  fundId: string;

  @Column('text')
  code: string;

  @NamedColumn('item_id', 'uuid')
  itemId: string;

  @NamedColumn('concept_note_id', 'uuid', { nullable: true })
  conceptNoteId: string | null;

  @NamedColumn('programme_id', 'uuid', { nullable: true })
  programmeId: string | null;

  @Column('text')
  outcome: Outcome;

  /** The fund's rule in force, the procedure and the count that it gave. */
  @Column('jsonb')
  rule: object;

  @Column('jsonb')
  present: object;

  @Column('jsonb')
  positions: object;

  /** What was decided upon, word for word. */
  @Column('jsonb')
  snapshot: object;

  /** SHA-256 of all of the decision but the internal note, in canonical form. */
  @Column('text')
  digest: string;

  @NamedColumn('text_for_applicant', 'text')
  textForApplicant: string;

  @NamedColumn('internal_note', 'text', { nullable: true })
  internalNote: string | null;

  @NamedColumn('decided_by', 'uuid', { nullable: true })
  decidedBy: string | null;

  @NamedColumn('decided_at', 'timestamptz')
  decidedAt: Date;

  @NamedColumn('decided_on', 'date')
  decidedOn: string;
}

@Entity('decision_amount')
export class DecisionAmount {
  @PrimaryColumn({ name: 'decision_id', type: 'uuid' })
  decisionId: string;

  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @BigintColumn({ name: 'amount_minor' })
  amountMinor: bigint;
}

@Entity('decision_condition')
export class DecisionCondition {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('decision_id', 'uuid')
  decisionId: string;

  @Column('integer')
  number: number;

  @Column('text')
  text: string;

  /** Who has to fulfil it; null: the secretariat. */
  @NamedColumn('owner_organisation_id', 'uuid', { nullable: true })
  ownerOrganisationId: string | null;

  @NamedColumn('due_on', 'date')
  dueOn: string;

  @NamedColumn('evidence_needed', 'text')
  evidenceNeeded: string;

  @NamedColumn('cleared_at', 'timestamptz', { nullable: true })
  clearedAt: Date | null;

  @NamedColumn('cleared_by', 'uuid', { nullable: true })
  clearedBy: string | null;

  @Column({ type: 'text', nullable: true })
  evidence: string | null;

  @Column('integer')
  version: number;
}
