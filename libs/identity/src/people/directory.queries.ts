import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError, type Language, type Role } from '#kernel';
import { Database } from '#platform/database';
import { cappedCount, Keyset, limitOf, type Page, totalText } from '#platform/lists';
import { peopleScope, seesEmails } from './people.rules.js';

export interface GrantView {
  id: string;
  role: Role;
  fund: string | null;
  organisation: string | null;
  validFrom: Day;
  validTo: Day | null;
  inForce: boolean;
}

export interface PersonView {
  id: string;
  fullName: string;
  /** For administrators and secretariats; null for others. */
  email: string | null;
  language: Language;
  organisation: string | null;
  organisationId: string | null;
  active: boolean;
  /** Whether a password was set: an invitation was followed. */
  signsIn: boolean;
  /** Roles of all times in the funds that the reader looks after, latest first. */
  roles: GrantView[];
  version: number;
}

export interface PeopleQuery {
  q?: string;
  role?: Role;
  fund?: string;
  organisation?: string;
  active?: number;
  limit?: number;
  cursor?: string;
  total?: number;
}

const byName = new Keyset(
  'people',
  [
    { sql: 'lower(p.full_name)', type: 'text' },
    { sql: 'p.id', type: 'uuid' },
  ],
  'asc',
);

type Param = (value: unknown) => string;

/** People as those see them who look after them. What is out of reach is not there. */
@Injectable()
export class DirectoryQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** People in reach, by name; filters hold together. */
  async list(actor: Actor, query: PeopleQuery): Promise<Page<PersonView>> {
    const { params, param } = collector();
    const body = `FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
                  WHERE ${[inReach(actor, param), ...this.filters(actor, query, param)].join(' AND ')}`;
    const counting = query.total === 1 ? [...params] : null;
    const after = byName.after(query.cursor, params);
    const limit = limitOf(query);
    const found = await this.database.query<PersonView & { keys: string[] }>(
      `SELECT ${this.columns(actor, param)}, ${byName.keys} ${body} AND ${after}
        ORDER BY ${byName.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = byName.page(found, limit) as Page<PersonView>;
    if (!counting) return page;
    const [counted] = await this.database.query<{ count: number }>(cappedCount(body), counting);
    return { ...page, total: totalText(counted!.count) };
  }

  /** One person in reach. Throws `not-found`. */
  async one(actor: Actor, id: string): Promise<PersonView> {
    const { params, param } = collector();
    const [found] = await this.database.query<PersonView>(
      `SELECT ${this.columns(actor, param)} FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
        WHERE ${inReach(actor, param)} AND p.id = ${param(id)}`,
      params,
    );
    if (!found) throw new DomainError('not-found');
    return found;
  }

  private filters(actor: Actor, query: PeopleQuery, param: Param): string[] {
    const { q, role, fund, organisation, active } = query;
    const conditions: string[] = [];
    if (q !== undefined) {
      const like = param(`%${q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`);
      conditions.push(`(p.full_name ILIKE ${like}${seesEmails(actor) ? ` OR p.email ILIKE ${like}` : ''})`);
    }
    if (organisation !== undefined) conditions.push(`o.code = ${param(organisation)}`);
    if (active !== undefined) conditions.push(`p.active = ${param(active === 1)}`);
    if (role === undefined && fund === undefined) return conditions;
    const held = [
      'g.person_id = p.id',
      `${this.today(param)} BETWEEN g.valid_from AND coalesce(g.valid_to, 'infinity')`,
      ...(role === undefined ? [] : [`g.role = ${param(role)}`]),
      ...(fund === undefined
        ? []
        : [`(g.fund_id IS NULL OR g.fund_id = (SELECT id FROM fund WHERE code = ${param(fund)}))`]),
      grantInReach(actor, param),
    ];
    return [...conditions, `EXISTS (SELECT 1 FROM role_grant g WHERE ${held.join(' AND ')})`];
  }

  private columns(actor: Actor, param: Param): string {
    const today = this.today(param);
    return `p.id, p.full_name AS "fullName", ${seesEmails(actor) ? 'p.email' : 'NULL'} AS email, p.language,
      o.code AS organisation, p.organisation_id AS "organisationId", p.active, p.version,
      p.password_hash IS NOT NULL AS "signsIn",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'fund', f.code,
                         'organisation', go.code, 'validFrom', g.valid_from, 'validTo', g.valid_to,
                         'inForce', ${today} BETWEEN g.valid_from AND coalesce(g.valid_to, 'infinity'))
                         ORDER BY g.valid_from DESC, g.id)
                  FROM role_grant g LEFT JOIN fund f ON f.id = g.fund_id
                  LEFT JOIN organisation go ON go.id = g.organisation_id
                 WHERE g.person_id = p.id AND ${grantInReach(actor, param)}), '[]') AS roles`;
  }

  private today(param: Param): string {
    return `${param(this.clock.now().toISOString().slice(0, 10))}::date`;
  }
}

function collector(): { params: unknown[]; param: Param } {
  const params: unknown[] = [];
  return { params, param: (value) => `$${params.push(value)}` };
}

function inReach(actor: Actor, param: Param): string {
  if (peopleScope(actor) === 'everybody') return 'true';
  return `EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id AND ${grantInReach(actor, param)})`;
}

function grantInReach(actor: Actor, param: Param): string {
  const scope = peopleScope(actor);
  return scope === 'everybody' ? 'true' : `g.fund_id = ANY(${param(scope)}::uuid[])`;
}
