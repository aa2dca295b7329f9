import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#kernel';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import { type Hit, matching, type SearchWords } from '#platform/search';
import { committeeTexts } from '../texts/texts.js';
import type { SessionState } from './session.rules.js';
import { seesDrafts } from './sessions.queries.js';

/** Sessions by code and words, for jumping to one. */
@Injectable()
export class SessionSearch {
  constructor(private readonly database: Database) {}

  /** Sessions that the actor may see, by code and words of the title; none outside the committee. */
  async of(actor: Actor, fund: Fund, words: SearchWords): Promise<Hit[]> {
    const drafts = seesDrafts(actor, fund.id);
    if (!drafts && !hasRole(actor, fund.id, 'member', 'chair')) return [];
    const params: unknown[] = [fund.id, drafts];
    const { where, order } = matching(words, (value) => `$${params.push(value)}`, 's.code', 's.title');
    const found = await this.database.query<Hit & { state: SessionState }>(
      `SELECT s.id, s.code, s.title, s.state FROM committee_session s
        WHERE s.fund_id = $1 AND ($2 OR s.state <> 'draft') AND ${where} ORDER BY ${order}`,
      params,
    );
    const labels = committeeTexts[actor.language].sessionStates;
    return found.map(({ state, ...hit }) => ({
      ...hit,
      stateLabel: labels[state],
      path: `/funds/${fund.code}/sessions/${hit.id}`,
    }));
  }
}
