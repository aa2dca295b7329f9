import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NamedColumn } from '#platform/database';
import type { Constituency } from './seat.rules.js';

@Entity('seat')
export class Seat {
  @PrimaryColumn('uuid')
  id: string;

  @NamedColumn('fund_id', 'uuid')
  fundId: string;

  @Column('text')
  constituency: Constituency;

  @NamedColumn('organisation_id', 'uuid', { nullable: true })
  organisationId: string | null;

  @NamedColumn('person_id', 'uuid')
  personId: string;

  @Column('boolean')
  voting: boolean;

  @NamedColumn('valid_from', 'date')
  validFrom: string;

  @NamedColumn('valid_to', 'date', { nullable: true })
  validTo: string | null;

  @Column('integer')
  version: number;
}
