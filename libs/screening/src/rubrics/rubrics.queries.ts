import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, hasRole, type Language } from '#kernel';
import { Funds } from '#funds';
import { Database } from '#platform/database';
import { cappedCount, Keyset, limitOf, type Page, totalText } from '#platform/lists';
import { screeningTexts } from '../texts/texts.js';
import type { Criterion, RubricState } from './rubric.rules.js';

/** One version of a rubric; `id` is what a call points at. */
export interface RubricSummary {
  id: string;
  code: string;
  number: number;
  title: string;
  state: RubricState;
  stateLabel: string;
  criteriaCount: number;
  publishedAt: Date | null;
  digest: string | null;
  version: number;
}

export interface RubricRecord extends RubricSummary {
  titles: Record<Language, string>;
  criteria: Criterion[];
  createdAt: Date;
}

export interface RubricFilter {
  limit?: number;
  cursor?: string;
  total?: number;
  code?: string;
  state?: RubricState;
}

const newestFirst = new Keyset(
  'rubrics',
  [
    { sql: 'v.created_at', type: 'timestamptz' },
    { sql: 'v.id', type: 'uuid' },
  ],
  'desc',
);

const columns = `v.id, r.code, v.number, v.title AS titles, v.state, v.version, v.digest,
  v.published_at AS "publishedAt", jsonb_array_length(v.criteria) AS "criteriaCount"`;

type Found = Omit<RubricSummary, 'title' | 'stateLabel'> & { titles: Record<Language, string> };

@Injectable()
export class RubricQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Versions of the fund's rubrics, newest first; drafts only for those who run or inspect the fund. */
  async list(actor: Actor, fundCode: string, filter: RubricFilter): Promise<Page<RubricSummary>> {
    const fund = await this.funds.byCode(fundCode);
    const params: unknown[] = [fund.id];
    const conditions = ['r.fund_id = $1', visible(actor, fund.id)];
    if (filter.code) conditions.push(`r.code = $${params.push(filter.code)}`);
    if (filter.state) conditions.push(`v.state = $${params.push(filter.state)}`);
    const where = conditions.join(' AND ');
    const body = `FROM rubric_version v JOIN rubric r ON r.id = v.rubric_id WHERE ${where}`;
    const counted = filter.total ? await this.count(body, [...params]) : {};
    const after = newestFirst.after(filter.cursor, params);
    const limit = limitOf(filter);
    const found = await this.database.query<Found & { keys: string[] }>(
      `SELECT ${columns}, ${newestFirst.keys} ${body} AND ${after}
        ORDER BY ${newestFirst.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = newestFirst.page(found, limit);
    const items = page.items.map(({ titles, ...item }) => ({
      ...item,
      title: titles[actor.language],
      stateLabel: screeningTexts[actor.language].rubricStates[item.state],
    }));
    return { ...page, items, ...counted };
  }

  /** One version with its criteria. Throws `not-found`, also for a draft that the actor may not see. */
  async one(actor: Actor, fundCode: string, id: string): Promise<RubricRecord> {
    const fund = await this.funds.byCode(fundCode);
    const [found] = await this.database.query<Found & Pick<RubricRecord, 'criteria' | 'createdAt'>>(
      `SELECT ${columns}, v.criteria, v.created_at AS "createdAt"
         FROM rubric_version v JOIN rubric r ON r.id = v.rubric_id
        WHERE r.fund_id = $1 AND v.id = $2 AND ${visible(actor, fund.id)}`,
      [fund.id, id],
    );
    if (!found) throw new DomainError('not-found');
    const stateLabel = screeningTexts[actor.language].rubricStates[found.state];
    return { ...found, title: found.titles[actor.language], stateLabel };
  }

  private async count(body: string, params: unknown[]): Promise<{ total: string }> {
    const [counted] = await this.database.query<{ count: number }>(cappedCount(body), params);
    return { total: totalText(counted!.count) };
  }
}

function visible(actor: Actor, fundId: string): string {
  return hasRole(actor, fundId, 'secretariat', 'auditor', 'administrator') ? 'true' : `v.state = 'published'`;
}
