import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '#kernel';
import { BigintColumn, NamedColumn } from '#platform/database';
import type { NoteState, NoteVerb } from './concept-note.rules.js';
import type { NoteContent } from './content.rules.js';

@Entity('concept_note')
export class ConceptNote {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('fund_id', 'uuid')
  fundId: string;

  @NamedColumn('call_id', 'uuid')
  callId: string;

  @Column('text')
  code: string;

  @Column('text')
  state: NoteState;

  @Column('text')
  title: string;

  @Column('text')
  language: Language;

  @NamedColumn('primary_area', 'text', { nullable: true })
  primaryArea: string | null;

  @BigintColumn({ name: 'requested_minor' })
  requestedMinor: bigint;

  /** What the authors write on; what was submitted is in the versions. */
  @Column('jsonb')
  content: NoteContent;

  @NamedColumn('author_organisation_id', 'uuid')
  authorOrganisationId: string;

  @NamedColumn('convening_organisation_id', 'uuid', { nullable: true })
  conveningOrganisationId: string | null;

  @NamedColumn('submitted_version', 'integer', { nullable: true })
  submittedVersion: number | null;

  @NamedColumn('submitted_at', 'timestamptz', { nullable: true })
  submittedAt: Date | null;

  @NamedColumn('created_by', 'uuid', { nullable: true })
  createdBy: string | null;

  @NamedColumn('created_at', 'timestamptz')
  createdAt: Date;

  @NamedColumn('updated_at', 'timestamptz')
  updatedAt: Date;

  @Column('integer')
  version: number;
}

@Entity('concept_note_participant')
export class NoteParticipant {
  @PrimaryColumn({ name: 'note_id', type: 'uuid' })
  noteId: string;

  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' })
  organisationId: string;

  @Column('boolean')
  convening: boolean;
}

@Entity('concept_note_place')
export class NotePlace {
  @PrimaryColumn({ name: 'note_id', type: 'uuid' })
  noteId: string;

  @PrimaryColumn('text')
  place: string;
}

/** The continent-wide M49 regions that hold the note's places. */
@Entity('concept_note_region')
export class NoteRegion {
  @PrimaryColumn({ name: 'note_id', type: 'uuid' })
  noteId: string;

  @PrimaryColumn('text')
  region: string;
}

@Entity('concept_note_version')
export class NoteVersion {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('note_id', 'uuid')
  noteId: string;

  @Column('integer')
  number: number;

  @Column('jsonb')
  content: NoteContent;

  @Column('text')
  digest: string;

  @NamedColumn('submitted_by', 'uuid', { nullable: true })
  submittedBy: string | null;

  @NamedColumn('submitted_at', 'timestamptz')
  submittedAt: Date;
}

@Entity('concept_note_transition')
export class NoteTransition {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('note_id', 'uuid')
  noteId: string;

  @Column('text')
  verb: NoteVerb;

  @NamedColumn('from_state', 'text')
  fromState: NoteState;

  @NamedColumn('to_state', 'text')
  toState: NoteState;

  @NamedColumn('note_version', 'integer', { nullable: true })
  noteVersion: number | null;

  @NamedColumn('actor_id', 'uuid', { nullable: true })
  actorId: string | null;

  @Column('timestamptz')
  at: Date;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}
