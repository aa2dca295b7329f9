import type { Fund } from '#funds';
import { type Actor, addDays, type Day, endOfDay } from '#kernel';
import type { NoteState } from './concept-note.rules.js';
import type { NoteSort } from './note-order.js';
import { searchable } from './note-rows.js';
import { visibleNotes } from './visible-notes.js';

export interface NoteFilter {
  limit?: number;
  cursor?: string;
  total?: number;
  q?: string;
  sort?: NoteSort;
  state?: NoteState[];
  area?: string;
  callId?: string;
  place?: string;
  organisation?: string;
  language?: string;
  mine?: boolean;
  /** Days in the fund's zone, both included. */
  submittedFrom?: Day;
  submittedTo?: Day;
}

/** FROM and WHERE of the notes that the actor may read and the filter keeps; adds values to `params`. */
export function filteredNotes(actor: Actor, fund: Fund, filter: NoteFilter, params: unknown[]): string {
  const bind = (value: unknown) => `$${params.push(value)}`;
  const { state, area, callId, place, organisation, language, mine } = filter;
  const from = filter.submittedFrom && endOfDay(addDays(filter.submittedFrom, -1), fund.zone);
  const to = filter.submittedTo && endOfDay(filter.submittedTo, fund.zone);
  const when = (value: unknown, condition: (bound: string) => string) =>
    value === undefined ? [] : [condition(bind(value))];
  const conditions = [
    `n.fund_id = ${bind(fund.id)}`,
    visibleNotes(actor, fund.id, 'n', params),
    ...(state?.length === 1 ? when(state[0], (s) => `n.state = ${s}`) : []),
    ...(state && state.length > 1 ? when(state, (s) => `n.state = ANY (${s}::text[])`) : []),
    ...when(area, (a) => `n.primary_area = ${a}`),
    ...when(callId, (c) => `n.call_id = ${c}`),
    ...when(
      place,
      (p) => `EXISTS (SELECT 1 FROM concept_note_place l WHERE l.note_id = n.id AND l.place = ${p})`,
    ),
    ...when(organisation, (o) => participates(`(SELECT o.id FROM organisation o WHERE o.code = ${o})`)),
    ...when(language, (l) => `n.language = ${l}`),
    ...(mine ? [mineOnly(actor, bind)] : []),
    ...when(from, (instant) => `n.submitted_at >= ${instant}`),
    ...when(to, (instant) => `n.submitted_at < ${instant}`),
    ...when(matched(filter.q), (q) => `n.search @@ websearch_to_tsquery('simple', ${q})`),
  ];
  return `FROM concept_note n WHERE ${conditions.join(' AND ')}`;
}

/** The search words, or undefined when there is nothing to look for. */
export function matched(q: string | undefined): string | undefined {
  const text = searchable(q ?? '').trim();
  return text === '' ? undefined : text;
}

function participates(organisation: string): string {
  return `EXISTS (SELECT 1 FROM concept_note_participant m
                   WHERE m.note_id = n.id AND m.organisation_id = ${organisation})`;
}

/** “Mine”: notes that I began or that my organisation takes part in. */
function mineOnly(actor: Actor, bind: (value: unknown) => string): string {
  const begun = `n.created_by = ${bind(actor.personId)}`;
  if (!actor.organisationId) return begun;
  return `(${begun} OR ${participates(`${bind(actor.organisationId)}::uuid`)})`;
}
