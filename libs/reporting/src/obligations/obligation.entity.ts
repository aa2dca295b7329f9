import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#kernel';
import { NamedColumn } from '#platform/database';
import type { ObligationType } from './due-dates.rules.js';
import type { ObligationState } from './obligations.rules.js';

@Entity('obligation')
export class Obligation {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('fund_id', 'uuid')
  fundId: string;

  @NamedColumn('programme_id', 'uuid')
  programmeId: string;

  /** Null: owed by the programme, through its convening agency. */
  @NamedColumn('organisation_id', 'uuid', { nullable: true })
  organisationId: string | null;

  @Column('text')
  type: ObligationType;

  @NamedColumn('period_start', 'date')
  periodStart: Day;

  @NamedColumn('period_end', 'date')
  periodEnd: Day;

  @NamedColumn('due_on', 'date')
  dueOn: Day;

  @NamedColumn('extended_to', 'date', { nullable: true })
  extendedTo: Day | null;

  @Column('text')
  state: ObligationState;

  @NamedColumn('created_at', 'timestamptz')
  createdAt: Date;

  @Column('integer')
  version: number;
}

@Entity('obligation_change')
export class ObligationChange {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('obligation_id', 'uuid')
  obligationId: string;

  @Column('text')
  verb: 'waive' | 'extend';

  @NamedColumn('from_due', 'date')
  fromDue: Day;

  @NamedColumn('to_due', 'date', { nullable: true })
  toDue: Day | null;

  @Column('text')
  reason: string;

  @NamedColumn('actor_id', 'uuid', { nullable: true })
  actorId: string | null;

  @Column('timestamptz')
  at: Date;
}

@Entity('obligation_reminder')
export class ObligationReminder {
  @PrimaryColumn({ name: 'obligation_id', type: 'uuid' })
  obligationId: string;

  @PrimaryColumn({ name: 'due_on', type: 'date' })
  dueOn: Day;

  @PrimaryColumn({ name: 'offset_days', type: 'integer' })
  offsetDays: number;

  @Column('timestamptz')
  at: Date;
}
