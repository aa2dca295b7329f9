import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import { type Hit, matching, type SearchWords } from '#platform/search';
import { isStaff } from './programmes.queries.js';
import type { ProgrammeState } from './programme.rules.js';
import { programmesTexts } from './texts/texts.js';
import { visibleProgrammes } from './visible-programmes.js';

/** Joint programmes by code and words, for jumping to one. */
@Injectable()
export class ProgrammeSearch {
  constructor(private readonly database: Database) {}

  /** Programmes that the actor may read, by code and words of the title. */
  async of(actor: Actor, fund: Fund, words: SearchWords): Promise<Hit[]> {
    const params: unknown[] = [fund.id];
    const visible = visibleProgrammes(actor, fund.id, 'p', params);
    const { where, order } = matching(words, (value) => `$${params.push(value)}`, 'p.code', 'p.title');
    const found = await this.database.query<Hit & { state: ProgrammeState }>(
      `SELECT p.id, p.code, p.title, p.state FROM programme p
        WHERE p.fund_id = $1 AND ${visible} AND ${where} ORDER BY ${order}`,
      params,
    );
    const labels = programmesTexts[actor.language].states;
    const side = isStaff(actor, fund) ? 'staff' : 'partner';
    return found.map(({ state, ...hit }) => ({
      ...hit,
      stateLabel: labels[state][side],
      path: `/funds/${fund.code}/programmes/${hit.id}`,
    }));
  }
}
