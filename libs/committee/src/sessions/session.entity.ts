import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NamedColumn } from '#platform/database';
import type { SessionKind } from '../decisions/decision.rules.js';
import type { SessionState } from './session.rules.js';

@Entity('committee_session')
export class CommitteeSession {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('fund_id', 'uuid')
  fundId: string;

  @Column('text')
  code: string;

  @Column('text')
  title: string;

  @Column('text')
  kind: SessionKind;

  /** Day of the meeting, or on which the written procedure begins: it decides which seats are filled. */
  @NamedColumn('held_on', 'date')
  heldOn: string;

  /** End of the written procedure. */
  @Column({ type: 'timestamptz', nullable: true })
  deadline: Date | null;

  @Column('text')
  state: SessionState;

  @NamedColumn('created_by', 'uuid', { nullable: true })
  createdBy: string | null;

  @NamedColumn('created_at', 'timestamptz')
  createdAt: Date;

  @NamedColumn('published_at', 'timestamptz', { nullable: true })
  publishedAt: Date | null;

  @NamedColumn('opened_at', 'timestamptz', { nullable: true })
  openedAt: Date | null;

  @NamedColumn('closed_at', 'timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('integer')
  version: number;
}
