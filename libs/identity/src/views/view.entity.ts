import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A list with its filters and order, kept by a person under a name. */
@Entity('person_view')
export class SavedView {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column('text')
  list: string;

  @Column('text')
  name: string;

  /** As in an address, without the question mark. */
  @Column('text')
  query: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column('integer')
  version: number;
}
