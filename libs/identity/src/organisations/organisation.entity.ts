import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '#kernel';

export const organisationKinds = ['un-entity', 'contributor', 'government', 'other'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('jsonb')
  name: Record<Language, string>;

  @Column('text')
  kind: OrganisationKind;

  @Column({ type: 'text', nullable: true })
  category: string | null;

  @Column({ name: 'mou_signed_on', type: 'date', nullable: true })
  mouSignedOn: string | null;

  @Column('boolean')
  active: boolean;

  @Column('integer')
  version: number;
}
