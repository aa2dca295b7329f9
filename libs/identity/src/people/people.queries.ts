import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type Language, type Role, type SignedInActor } from '#kernel';
import type { DigestChoice } from './person.entity.js';
import { Database } from '#platform/database';

export interface MyRole {
  role: Role;
  fund: string | null;
  organisation: string | null;
}

export interface MyProfile {
  id: string;
  email: string;
  fullName: string;
  language: Language;
  organisation: string | null;
  roles: MyRole[];
  version: number;
}

export interface MyPreferences {
  language: Language;
  digest: DigestChoice;
  version: number;
}

@Injectable()
export class PeopleQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The actor's own profile and the roles held today. */
  async profile(actor: SignedInActor): Promise<MyProfile> {
    const [profile] = await this.database.query<MyProfile>(
      `SELECT p.id, p.email, p.full_name AS "fullName", p.language, o.code AS organisation, p.version,
              coalesce((SELECT jsonb_agg(
                jsonb_build_object('role', g.role, 'fund', f.code, 'organisation', go.code)
                                         ORDER BY f.code, g.role)
                          FROM role_grant g
                          LEFT JOIN fund f ON f.id = g.fund_id
                          LEFT JOIN organisation go ON go.id = g.organisation_id
                         WHERE g.person_id = p.id
                           AND $2::date BETWEEN g.valid_from AND coalesce(g.valid_to, 'infinity')
                       ), '[]') AS roles
         FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
        WHERE p.id = $1`,
      [actor.personId, this.clock.now().toISOString().slice(0, 10)],
    );
    if (!profile) throw new DomainError('not-found');
    return profile;
  }

  /** How the actor wants to be written to. */
  async preferences(actor: SignedInActor): Promise<MyPreferences> {
    const [found] = await this.database.query<MyPreferences>(
      'SELECT language, digest, version FROM person WHERE id = $1',
      [actor.personId],
    );
    if (!found) throw new DomainError('not-found');
    return found;
  }
}
