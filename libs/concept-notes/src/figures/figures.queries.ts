import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, formatMinor, hasRole } from '#kernel';
import { Funds } from '#funds';
import { Database } from '#platform/database';
import { committeeStates, type NoteState, noteStates } from '../notes/concept-note.rules.js';
import { noteStateLabel } from '../texts/texts.js';

export interface StageCount {
  state: NoteState;
  label: string;
  notes: number;
  /** Decimal text in the fund's currency. */
  requested: string;
}

export interface CodeCount {
  code: string;
  notes: number;
}

export interface Funnel {
  /** Notes that were ever submitted; drafts are their authors' own. */
  notes: number;
  currency: string;
  stages: StageCount[];
  areas: CodeCount[];
  regions: CodeCount[];
  entities: CodeCount[];
  /** How many different countries or regions the notes are for. */
  places: number;
}

interface Counted {
  state: NoteState;
  dimension: 'stage' | 'area' | 'region' | 'place' | 'entity';
  value: string;
  notes: number;
  amount: string;
}

/** The states of a reader's funnel: all for staff, those the committee knows for it, outcomes for donors. */
function countedStates(actor: Actor, fundId: string): readonly NoteState[] {
  if (hasRole(actor, fundId, 'secretariat', 'auditor', 'administrator')) return noteStates;
  if (hasRole(actor, fundId, 'chair', 'member')) return committeeStates;
  if (hasRole(actor, fundId, 'donor')) return ['endorsed', 'converted'];
  throw new DomainError('not-allowed');
}

@Injectable()
export class Figures {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /**
   * Counts per stage, area, region and entity from counts that the database keeps; notes that are hidden from
   * the reader for a conflict are taken out again. A note in two regions counts in both.
   */
  async funnel(actor: Actor, fundCode: string): Promise<Funnel> {
    const fund = await this.funds.byCode(fundCode);
    const states = countedStates(actor, fund.id);
    const counted = await this.database.query<Counted>(
      `SELECT c.state, c.dimension, coalesce(o.code, c.value) AS value, sum(c.notes)::int AS notes,
              sum(c.amount_minor)::text AS amount
         FROM (SELECT state, dimension, value, notes, amount_minor FROM note_count
                WHERE fund_id = $1 AND state = ANY ($2::text[])
               UNION ALL
               SELECT n.state, f.dimension, f.value, -1,
                      CASE f.dimension WHEN 'stage' THEN -n.requested_minor ELSE 0 END
                 FROM note_exclusion x JOIN concept_note n ON n.id = x.note_id
                 JOIN note_facet f ON f.note_id = n.id
                WHERE x.person_id = $3 AND n.fund_id = $1 AND n.state = ANY ($2::text[])
                  AND n.submitted_version IS NOT NULL) c
         LEFT JOIN organisation o ON c.dimension = 'entity' AND o.id::text = c.value
        GROUP BY c.state, c.dimension, coalesce(o.code, c.value) HAVING sum(c.notes) > 0`,
      [fund.id, states, actor.personId],
    );
    const stages = counted.filter(({ dimension }) => dimension === 'stage');
    return {
      notes: stages.reduce((sum, { notes }) => sum + notes, 0),
      currency: fund.currency,
      stages: states.flatMap((state) => {
        const stage = stages.find((each) => each.state === state);
        if (!stage) return [];
        const requested = formatMinor(stage.amount, fund.currency);
        return [
          { state, label: noteStateLabel(state, actor.language, 'staff'), notes: stage.notes, requested },
        ];
      }),
      areas: perCode(counted, 'area'),
      regions: perCode(counted, 'region'),
      entities: perCode(counted, 'entity'),
      places: perCode(counted, 'place').length,
    };
  }
}

/** Alphabetical, never by size: no league tables. */
function perCode(counted: readonly Counted[], dimension: Counted['dimension']): CodeCount[] {
  const totals = new Map<string, number>();
  for (const each of counted) {
    if (each.dimension === dimension) totals.set(each.value, (totals.get(each.value) ?? 0) + each.notes);
  }
  return [...totals].map(([code, notes]) => ({ code, notes })).sort((a, b) => (a.code < b.code ? -1 : 1));
}
