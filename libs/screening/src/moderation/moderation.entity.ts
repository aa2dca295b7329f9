import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NamedColumn } from '#platform/database';
import type { JudgedCriterion, ModeratedScore, ValidatedMarker } from './moderation.rules.js';

/** The moderated end of a screening round: insert-only, with the frozen state of everything it rests on. */
@Entity('moderation')
export class ModerationRecord {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('note_id', 'uuid')
  noteId: string;

  @Column('integer')
  round: number;

  @Column('jsonb')
  scores: ModeratedScore[];

  @Column('jsonb')
  gates: JudgedCriterion[];

  @NamedColumn('marker_scores', 'jsonb')
  markerScores: ValidatedMarker[];

  /** Exact decimal text with two decimals. */
  @NamedColumn('weighted_average', 'numeric')
  weightedAverage: string;

  @Column('boolean')
  recommended: boolean;

  @Column('text')
  reasons: string;

  @Column('jsonb')
  snapshot: object;

  @Column('text')
  digest: string;

  @NamedColumn('moderated_by', 'uuid', { nullable: true })
  moderatedBy: string | null;

  @NamedColumn('moderated_at', 'timestamptz')
  moderatedAt: Date;
}
