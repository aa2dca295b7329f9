import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '#kernel';
import { NamedColumn } from '#platform/database';
import type { Criterion, RubricState } from './rubric.rules.js';

@Entity('rubric')
export class Rubric {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('fund_id', 'uuid')
  fundId: string;

  @Column('text')
  code: string;
}

@Entity('rubric_version')
export class RubricVersion {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('rubric_id', 'uuid')
  rubricId: string;

  @Column('integer')
  number: number;

  @Column('text')
  state: RubricState;

  @Column('jsonb')
  title: Record<Language, string>;

  @Column('jsonb')
  criteria: Criterion[];

  @NamedColumn('created_by', 'uuid', { nullable: true })
  createdBy: string | null;

  @NamedColumn('created_at', 'timestamptz')
  createdAt: Date;

  @NamedColumn('published_by', 'uuid', { nullable: true })
  publishedBy: string | null;

  @NamedColumn('published_at', 'timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  digest: string | null;

  @Column('integer')
  version: number;
}
