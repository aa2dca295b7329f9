import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NamedColumn } from '#platform/database';
import type { ItemKind, Position } from '../decisions/decision.rules.js';

export const itemStates = ['pending', 'decided', 'not_decided'] as const;
export type ItemState = (typeof itemStates)[number];

@Entity('agenda_item')
export class AgendaItem {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('session_id', 'uuid')
  sessionId: string;

  @Column('integer')
  number: number;

  @Column('text')
  kind: ItemKind;

  @NamedColumn('concept_note_id', 'uuid', { nullable: true })
  conceptNoteId: string | null;

  @NamedColumn('programme_id', 'uuid', { nullable: true })
  programmeId: string | null;

  @Column('text')
  title: string;

  /** The secretariat's own words on the item; the paper of policy and information items. */
  @Column({ type: 'text', nullable: true })
  text: string | null;

  @Column('text')
  state: ItemState;

  @NamedColumn('added_by', 'uuid', { nullable: true })
  addedBy: string | null;

  @NamedColumn('added_at', 'timestamptz')
  addedAt: Date;

  @Column('integer')
  version: number;
}

@Entity('item_conflict')
export class ItemConflict {
  @PrimaryColumn({ name: 'item_id', type: 'uuid' })
  itemId: string;

  @PrimaryColumn({ name: 'seat_id', type: 'uuid' })
  seatId: string;

  @NamedColumn('person_id', 'uuid')
  personId: string;

  @Column('boolean')
  conflict: boolean;

  @Column({ type: 'text', nullable: true })
  nature: string | null;

  @NamedColumn('declared_at', 'timestamptz')
  declaredAt: Date;
}

@Entity('item_position')
export class ItemPosition {
  @PrimaryColumn({ name: 'item_id', type: 'uuid' })
  itemId: string;

  @PrimaryColumn({ name: 'seat_id', type: 'uuid' })
  seatId: string;

  @NamedColumn('person_id', 'uuid')
  personId: string;

  @Column('text')
  position: Position;

  @Column({ type: 'text', nullable: true })
  comment: string | null;

  @NamedColumn('taken_at', 'timestamptz')
  takenAt: Date;
}
