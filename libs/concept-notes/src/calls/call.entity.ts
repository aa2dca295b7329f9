import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '#kernel';
import { NamedColumn } from '#platform/database';
import type { CallState } from './call.rules.js';

@Entity('call')
export class Call {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('fund_id', 'uuid')
  fundId: string;

  @Column('text')
  code: string;

  @Column('jsonb')
  title: Record<Language, string>;

  @Column('jsonb')
  guidance: Record<Language, string>;

  @NamedColumn('opens_at', 'timestamptz')
  opensAt: Date;

  @NamedColumn('closes_at', 'timestamptz')
  closesAt: Date;

  @Column('text')
  zone: string;

  @Column({ type: 'text', array: true })
  themes: string[];

  @Column({ type: 'text', array: true })
  regions: string[];

  @Column('text')
  state: CallState;

  @NamedColumn('rubric_version_id', 'uuid', { nullable: true })
  rubricVersionId: string | null;

  @NamedColumn('created_by', 'uuid', { nullable: true })
  createdBy: string | null;

  @NamedColumn('created_at', 'timestamptz')
  createdAt: Date;

  @NamedColumn('published_at', 'timestamptz', { nullable: true })
  publishedAt: Date | null;

  @NamedColumn('closed_at', 'timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('integer')
  version: number;
}

@Entity('call_waiver')
export class CallWaiver {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('call_id', 'uuid')
  callId: string;

  @NamedColumn('organisation_id', 'uuid')
  organisationId: string;

  @Column('timestamptz')
  until: Date;

  @Column('text')
  reason: string;

  @NamedColumn('granted_by', 'uuid', { nullable: true })
  grantedBy: string | null;

  @NamedColumn('granted_at', 'timestamptz')
  grantedAt: Date;
}
