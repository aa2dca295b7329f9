import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '#kernel';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import { type Hit, hitsPerKind, likePattern, matching, type SearchWords } from '#platform/search';
import { visibleCalls } from '../calls/calls.queries.js';
import type { CallState } from '../calls/call.rules.js';
import { conceptNoteTexts, noteStateLabel } from '../texts/texts.js';
import type { NoteState } from './concept-note.rules.js';
import { visibleNotes } from './visible-notes.js';

type Found<State> = Omit<Hit, 'stateLabel' | 'path'> & { state: State };

const maxRanked = 500;

/** Notes and calls by code and words, for jumping to one. */
@Injectable()
export class NoteSearch {
  constructor(private readonly database: Database) {}

  /** Notes that the actor may read: by code, or by the beginnings of words of the title. */
  async notes(actor: Actor, fund: Fund, words: SearchWords): Promise<Hit[]> {
    const params: unknown[] = [fund.id];
    const visible = visibleNotes(actor, fund.id, 'n', params);
    const bind = (value: unknown) => `$${params.push(value)}`;
    // Code and title are the words of weight A; the narrative is for the list's own search.
    const query = `to_tsquery('simple', ${bind(words.query.replaceAll(':*', ':*A'))})`;
    const byCode = `n.code LIKE ANY (${bind(codePatterns(fund.code, words.text))}::text[])`;
    // Ranking reads each candidate: of very many, the first found are ranked.
    const found = await this.database.query<Found<NoteState>>(
      `WITH candidate AS (
         SELECT n.id, ${byCode} AS coded, ts_rank(n.search, ${query}) AS rank FROM concept_note n
          WHERE n.fund_id = $1 AND ${visible} AND (${byCode} OR n.search @@ ${query}) LIMIT ${maxRanked})
       SELECT n.id, n.code, n.title, n.state FROM candidate c JOIN concept_note n ON n.id = c.id
        ORDER BY c.coded DESC, c.rank DESC, n.code LIMIT ${hitsPerKind}`,
      params,
    );
    const judges = ['secretariat', 'auditor', 'administrator', 'reviewer', 'member', 'chair'] as const;
    const view = hasRole(actor, fund.id, ...judges) ? 'staff' : 'partner';
    return found.map(({ state, ...hit }) => ({
      ...hit,
      stateLabel: noteStateLabel(state, actor.language, view),
      path: `/funds/${fund.code}/concept-notes/${hit.id}`,
    }));
  }

  /** Calls that the actor may see, by code and words of the title in the actor's language. */
  async calls(actor: Actor, fund: Fund, words: SearchWords): Promise<Hit[]> {
    const params: unknown[] = [fund.id, actor.language];
    const title = `(c.title->>$2::text)`;
    const { where, order } = matching(words, (value) => `$${params.push(value)}`, 'c.code', title);
    const found = await this.database.query<Found<CallState>>(
      `SELECT c.id, c.code, ${title} AS title, c.state FROM call c
        WHERE c.fund_id = $1 AND ${visibleCalls(actor, fund.id)} AND ${where} ORDER BY ${order}`,
      params,
    );
    const labels = conceptNoteTexts[actor.language].callStates;
    const side = actor.grants.some(({ role }) => role === 'focal-point') ? 'partner' : 'staff';
    return found.map(({ state, ...hit }) => ({
      ...hit,
      stateLabel: labels[state][side],
      path: `/funds/${fund.code}/calls/${hit.id}`,
    }));
  }
}

/** `mig00-cn-0042`, `cn-0042` and `42` all name the same note. */
function codePatterns(fundCode: string, text: string): string[] {
  const typed = likePattern(text.toUpperCase());
  const number = /^\d{1,6}$/.test(text) ? [`${fundCode}-CN-${text.padStart(4, '0')}`] : [];
  return [`${typed}%`, `${fundCode}-${typed}%`, ...number];
}
