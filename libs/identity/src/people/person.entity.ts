import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language, Role } from '#kernel';

export const digestChoices = ['at-once', 'daily', 'weekly'] as const;
export type DigestChoice = (typeof digestChoices)[number];

@Entity('person')
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  email: string;

  @Column({ name: 'full_name', type: 'text' })
  fullName: string;

  @Column('text')
  language: Language;

  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId: string | null;

  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash: string | null;

  /** How mail that may wait is sent. */
  @Column('text')
  digest: DigestChoice;

  @Column('boolean')
  active: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column('integer')
  version: number;
}

@Entity('role_grant')
export class RoleGrant {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column('text')
  role: Role;

  @Column({ name: 'fund_id', type: 'uuid', nullable: true })
  fundId: string | null;

  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId: string | null;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom: string;

  @Column({ name: 'valid_to', type: 'date', nullable: true })
  validTo: string | null;

  @Column({ name: 'granted_by', type: 'uuid', nullable: true })
  grantedBy: string | null;
}
