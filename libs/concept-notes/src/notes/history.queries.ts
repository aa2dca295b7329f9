import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Funds } from '#funds';
import { Database } from '#platform/database';
import type { NoteState, NoteVerb } from './concept-note.rules.js';
import { ConceptNotes } from './concept-notes.service.js';
import { mayReadInternal } from './dealing.rules.js';

/** One thing that happened to a note: a transition, or another event by its name. */
export interface HistoryItem {
  at: Date;
  what: string;
  verb: NoteVerb | null;
  fromState: NoteState | null;
  toState: NoteState | null;
  /** Number of the submitted version that it concerns. */
  number: number | null;
  reason: string | null;
  by: string | null;
  organisation: string | null;
}

/** Reasons that are written for the authors; those of the committee reach them in its own words. */
const reasonsForPartners: NoteVerb[] = ['return', 'withdraw', 'find-ineligible'];

// Every transition has its event too; the transition tells more, so it stands for both.
const told = [
  'concept-note.created',
  'concept-note.commented',
  'concept-note.attachment-added',
  'concept-note.attachment-removed',
  'concept-note.endorsement-recorded',
];

@Injectable()
export class HistoryQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
  ) {}

  /**
   * What happened, newest first. Partners see neither internal comments nor the names of others than their
   * own organisation's people, and only the reasons written for them.
   */
  async of(actor: Actor, fundCode: string, noteId: string): Promise<HistoryItem[]> {
    const fund = await this.funds.byCode(fundCode);
    const { view } = await this.notes.view(actor, fund.id, noteId);
    return this.database.query<HistoryItem>(
      `SELECT h.at, h.what, h.verb, h.from_state AS "fromState", h.to_state AS "toState", h.number,
              CASE WHEN $2 OR h.verb = ANY ($4::text[]) THEN h.reason END AS reason,
              CASE WHEN $2 OR p.organisation_id = $3 THEN p.full_name END AS by, o.code AS organisation
         FROM (SELECT t.id, t.at, 'concept-note.' || t.verb AS what, t.verb, t.from_state, t.to_state,
                      t.note_version AS number, t.reason, t.actor_id
                 FROM concept_note_transition t WHERE t.note_id = $1
               UNION ALL
               SELECT e.id, e.occurred_at, e.name, NULL, NULL, NULL,
                      nullif((e.payload ->> 'version')::int, 0), NULL,
                      e.actor_id
                 FROM event e
                WHERE e.subject_id = $1 AND e.subject_type = 'concept-note' AND e.name = ANY ($5::text[])
                  AND ($6 OR e.payload ->> 'visibility' IS DISTINCT FROM 'internal')) h
         LEFT JOIN person p ON p.id = h.actor_id LEFT JOIN organisation o ON o.id = p.organisation_id
        ORDER BY h.at DESC, h.id DESC LIMIT 1000`,
      [
        noteId,
        view === 'staff',
        actor.organisationId,
        reasonsForPartners,
        told,
        mayReadInternal(actor, fund.id, view),
      ],
    );
  }
}
