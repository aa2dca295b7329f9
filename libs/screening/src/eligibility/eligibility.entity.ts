import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NamedColumn } from '#platform/database';
import type { EligibilityOutcome, JudgedGate } from './eligibility.rules.js';

@Entity('eligibility_check')
export class EligibilityCheck {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('note_id', 'uuid')
  noteId: string;

  @NamedColumn('version_number', 'integer')
  versionNumber: number;

  @Column('jsonb')
  gates: JudgedGate[];

  @Column('text')
  outcome: EligibilityOutcome;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column('jsonb')
  snapshot: object;

  @Column('text')
  digest: string;

  @NamedColumn('decided_by', 'uuid', { nullable: true })
  decidedBy: string | null;

  @NamedColumn('decided_at', 'timestamptz')
  decidedAt: Date;
}
