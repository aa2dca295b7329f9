import type { INestApplicationContext, Type } from '@nestjs/common';
import { type Actor, type Clock, type Grant, type Language, systemActor } from '#kernel';
import { Database } from '#platform/database';
import { demoAddress } from './accounts.js';
import { demoFund } from './content.js';

/** Marks what the demonstration did, so that nobody is written to about years gone by. */
export const simulation = 'simulation';

interface KnownPerson {
  email: string;
  personId: string;
  organisationId: string | null;
  language: Language;
  grants: Grant[];
}

/** What the loaders play on: the product's own services, a clock of the past and people to act. */
export class Stage {
  readonly fundCode = demoFund.code;
  readonly system: Actor = systemActor(simulation);
  private people = new Map<string, Actor>();

  constructor(
    private readonly app: INestApplicationContext,
    readonly clock: Clock,
  ) {}

  get<T>(service: Type<T>): T {
    return this.app.get(service);
  }

  /** Learns who exists and what they may do; again whenever people were added. */
  async learnPeople(): Promise<void> {
    const known = await this.get(Database).query<KnownPerson>(
      `SELECT p.email, p.id AS "personId", p.organisation_id AS "organisationId", p.language,
              coalesce(jsonb_agg(jsonb_build_object(
                'role', g.role, 'fundId', g.fund_id, 'organisationId', g.organisation_id))
                FILTER (WHERE g.id IS NOT NULL), '[]') AS grants
         FROM person p LEFT JOIN role_grant g ON g.person_id = p.id GROUP BY p.id`,
    );
    this.people = new Map(
      known.map(({ email, ...person }) => [email, { ...person, system: false, requestId: simulation }]),
    );
  }

  /** A demo account by its short name, like `secretariat`. */
  actor(name: string): Actor {
    const found = this.people.get(demoAddress(name));
    if (!found) throw new Error(`The demonstration has no account “${name}”`);
    return found;
  }

  /** The focal point of an organisation. */
  focalPoint(organisation: string): Actor {
    return this.actor(organisation.toLowerCase());
  }

  /** The present version of a record, for verbs that want to know what was read. */
  async version(table: string, id: string): Promise<number> {
    const [found] = await this.get(Database).query<{ version: number }>(
      `SELECT version FROM ${table} WHERE id = $1`,
      [id],
    );
    return found!.version;
  }
}
