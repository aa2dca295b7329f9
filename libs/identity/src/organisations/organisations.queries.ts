import { Injectable } from '@nestjs/common';
import { type Day, DomainError, type Language } from '#kernel';
import { Database } from '#platform/database';
import { cappedCount, Keyset, limitOf, type Page, totalText } from '#platform/lists';
import type { OrganisationKind } from './organisation.entity.js';

export interface OrganisationView {
  id: string;
  code: string;
  name: Record<Language, string>;
  kind: OrganisationKind;
  category: string | null;
  mouSignedOn: Day | null;
  active: boolean;
  version: number;
}

export interface OrganisationsQuery {
  q?: string;
  kind?: OrganisationKind;
  active?: number;
  limit?: number;
  cursor?: string;
  total?: number;
}

const columns = `id, code, name, kind, category, mou_signed_on AS "mouSignedOn", active, version`;
const byCode = new Keyset('organisations', [{ sql: 'code', type: 'text' }], 'asc');

@Injectable()
export class OrganisationsQueries {
  constructor(private readonly database: Database) {}

  /** Organisations by code; `q` looks at code and names. */
  async list(query: OrganisationsQuery): Promise<Page<OrganisationView>> {
    const params: unknown[] = [];
    const param = (value: unknown) => `$${params.push(value)}`;
    const conditions = ['true'];
    if (query.q !== undefined) {
      const like = param(`%${query.q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`);
      const names = `name->>'en' ILIKE ${like} OR name->>'fr' ILIKE ${like} OR name->>'es' ILIKE ${like}`;
      conditions.push(`(code ILIKE ${like} OR ${names})`);
    }
    if (query.kind !== undefined) conditions.push(`kind = ${param(query.kind)}`);
    if (query.active !== undefined) conditions.push(`active = ${param(query.active === 1)}`);
    const body = `FROM organisation WHERE ${conditions.join(' AND ')}`;
    const counting = query.total === 1 ? [...params] : null;
    const limit = limitOf(query);
    const found = await this.database.query<OrganisationView & { keys: string[] }>(
      `SELECT ${columns}, ${byCode.keys} ${body} AND ${byCode.after(query.cursor, params)}
        ORDER BY ${byCode.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = byCode.page(found, limit) as Page<OrganisationView>;
    if (!counting) return page;
    const [counted] = await this.database.query<{ count: number }>(cappedCount(body), counting);
    return { ...page, total: totalText(counted!.count) };
  }

  /** One organisation. Throws `not-found`. */
  async one(id: string): Promise<OrganisationView> {
    const [found] = await this.database.query<OrganisationView>(
      `SELECT ${columns} FROM organisation WHERE id = $1`,
      [id],
    );
    if (!found) throw new DomainError('not-found');
    return found;
  }
}
