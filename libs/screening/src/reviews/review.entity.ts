import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NamedColumn } from '#platform/database';
import type { ReviewState, ReviewVerb } from './review.rules.js';

/** A screening of one submitted version: opened once, closed by its moderation. */
@Entity('screening_round')
export class ScreeningRound {
  @PrimaryColumn({ name: 'note_id', type: 'uuid' })
  noteId: string;

  @PrimaryColumn('integer')
  round: number;

  @NamedColumn('version_number', 'integer')
  versionNumber: number;

  @NamedColumn('rubric_version_id', 'uuid')
  rubricVersionId: string;

  @NamedColumn('opened_by', 'uuid', { nullable: true })
  openedBy: string | null;

  @NamedColumn('opened_at', 'timestamptz')
  openedAt: Date;
}

@Entity('review')
export class Review {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('note_id', 'uuid')
  noteId: string;

  @Column('integer')
  round: number;

  @NamedColumn('reviewer_id', 'uuid')
  reviewerId: string;

  @Column('text')
  state: ReviewState;

  @NamedColumn('assigned_by', 'uuid', { nullable: true })
  assignedBy: string | null;

  @NamedColumn('assigned_at', 'timestamptz')
  assignedAt: Date;

  @NamedColumn('due_on', 'date', { nullable: true })
  dueOn: string | null;

  @NamedColumn('declared_at', 'timestamptz', { nullable: true })
  declaredAt: Date | null;

  @NamedColumn('submitted_at', 'timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('integer')
  version: number;
}

@Entity('review_score')
export class ReviewScore {
  @PrimaryColumn({ name: 'review_id', type: 'uuid' })
  reviewId: string;

  @PrimaryColumn('text')
  criterion: string;

  @Column({ type: 'integer', nullable: true })
  score: number | null;

  @Column('text')
  justification: string;
}

@Entity('review_transition')
export class ReviewTransition {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('review_id', 'uuid')
  reviewId: string;

  @Column('text')
  verb: ReviewVerb | 'assign';

  @NamedColumn('from_state', 'text')
  fromState: string;

  @NamedColumn('to_state', 'text')
  toState: ReviewState;

  @NamedColumn('actor_id', 'uuid', { nullable: true })
  actorId: string | null;

  @Column('timestamptz')
  at: Date;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
