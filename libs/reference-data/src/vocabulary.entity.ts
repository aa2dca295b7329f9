import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Labels } from './vocabulary.rules.js';

@Entity('vocabulary_list')
export class VocabularyList {
  @PrimaryColumn('text')
  list: string;

  @Column('text')
  description: string;

  @Column({ name: 'file_version', type: 'text' })
  fileVersion: string;

  @Column({ name: 'loaded_at', type: 'timestamptz' })
  loadedAt: Date;
}

/** One term of a list; with a fund, that fund's own wording of it. */
@Entity('vocabulary')
export class Vocabulary {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  list: string;

  @Column('text')
  code: string;

  @Column({ name: 'fund_id', type: 'uuid', nullable: true })
  fundId: string | null;

  @Column('integer')
  position: number;

  @Column('jsonb')
  labels: Labels;

  @Column('jsonb')
  attributes: Record<string, unknown>;

  @Column('text')
  source: string;

  @Column('text', { array: true })
  provisional: string[];

  @Column({ name: 'valid_from', type: 'date', nullable: true })
  validFrom: string | null;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo: string | null;

  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true })
  editedAt: Date | null;

  @Column('integer')
  version: number;
}

/** What a term said before an edit. */
@Entity('vocabulary_edit')
export class VocabularyEdit {
  @PrimaryColumn({ name: 'vocabulary_id', type: 'uuid' })
  vocabularyId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  labels: Labels;

  @Column('jsonb')
  attributes: Record<string, unknown>;

  @Column({ name: 'valid_from', type: 'date', nullable: true })
  validFrom: string | null;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo: string | null;

  @Column({ name: 'replaced_by', type: 'uuid', nullable: true })
  replacedBy: string | null;

  @Column({ name: 'replaced_at', type: 'timestamptz' })
  replacedAt: Date;
}
