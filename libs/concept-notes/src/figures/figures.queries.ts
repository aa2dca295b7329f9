import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, formatMinor, hasRole, type Language } from '#kernel';
import { Funds } from '#funds';
import { Database } from '#platform/database';
import { type PlacePoint, Places } from '#reference-data';
import { committeeStates, declaredStates, type NoteState, noteStates } from '../notes/concept-note.rules.js';
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
  label: string;
  notes: number;
  /** What these notes ask for together. A note in two regions, places or entities counts whole in each. */
  requested: string;
}

/** A place with the point at which its circle is drawn; some have none. */
export interface PlaceCount extends CodeCount {
  kind: PlacePoint['kind'];
  latitude: number | null;
  longitude: number | null;
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
  byPlace: PlaceCount[];
}

interface Counted {
  state: NoteState;
  dimension: 'stage' | 'area' | 'region' | 'place' | 'entity';
  value: string;
  name: Record<Language, string> | null;
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

/** States in which single notes count for the reader, who has declared no conflict on them. */
function grantedStates(actor: Actor, fundId: string): readonly NoteState[] {
  const counted = countedStates(actor, fundId);
  return hasRole(actor, fundId, 'chair', 'member')
    ? declaredStates.filter((state) => !counted.includes(state))
    : [];
}

@Injectable()
export class Figures {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly places: Places,
  ) {}

  /**
   * Counts per stage, area, region, place and entity from counts that the database keeps; notes that are
   * hidden from the reader for a conflict are taken out again, notes that a member has opened by declaring
   * no conflict are added. A note in two regions counts in both.
   */
  async funnel(actor: Actor, fundCode: string): Promise<Funnel> {
    const fund = await this.funds.byCode(fundCode);
    const states = countedStates(actor, fund.id);
    const counted = await this.database.query<Counted>(
      `SELECT c.state, c.dimension, coalesce(o.code, c.value) AS value, o.name, sum(c.notes)::int AS notes,
              sum(c.amount_minor)::text AS amount
         FROM (SELECT state, dimension, value, notes, amount_minor FROM note_count
                WHERE fund_id = $1 AND state = ANY ($2::text[])
               UNION ALL
               SELECT n.state, f.dimension, f.value, -1, -n.requested_minor
                 FROM note_exclusion x ${ofNote('x')} AND n.state = ANY ($2::text[])
               UNION ALL
               SELECT n.state, f.dimension, f.value, 1, n.requested_minor
                 FROM note_reader r ${ofNote('r')} AND n.state = ANY ($4::text[])
                  AND NOT EXISTS (SELECT FROM note_exclusion x WHERE x.note_id = n.id AND x.person_id = $3)) c
         LEFT JOIN organisation o ON c.dimension = 'entity' AND o.id::text = c.value
        GROUP BY c.state, c.dimension, coalesce(o.code, c.value), o.name HAVING sum(c.notes) > 0`,
      [fund.id, states, actor.personId, grantedStates(actor, fund.id)],
    );
    const [areas, placed] = await Promise.all([this.funds.areas(fund), this.places.named(actor.language)]);
    const areaLabels = new Map(areas.map(({ code, labels }) => [code, labels[actor.language]]));
    const stages = counted.filter(({ dimension }) => dimension === 'stage');
    const perCode = (dimension: Counted['dimension'], labelOf: LabelOf) =>
      totalsOf(counted, dimension, labelOf, fund.currency);
    const byPlace = perCode('place', ({ value }) => placed(value).label);
    return {
      notes: stages.reduce((sum, { notes }) => sum + notes, 0),
      currency: fund.currency,
      stages: noteStates.flatMap((state) => {
        const stage = stages.find((each) => each.state === state);
        if (!stage) return [];
        const requested = formatMinor(stage.amount, fund.currency);
        return [
          { state, label: noteStateLabel(state, actor.language, 'staff'), notes: stage.notes, requested },
        ];
      }),
      areas: perCode('area', ({ value }) => areaLabels.get(value) ?? value),
      regions: perCode('region', ({ value }) => placed(value).label),
      entities: perCode('entity', ({ value, name }) => name?.[actor.language] ?? value),
      places: byPlace.length,
      byPlace: byPlace.map((place) => ({ ...placed(place.code), ...place })),
    };
  }
}

/** SQL: what the notes of a person's grants or exclusions at the alias count for. */
function ofNote(alias: string): string {
  return `JOIN concept_note n ON n.id = ${alias}.note_id JOIN note_facet f ON f.note_id = n.id
                WHERE ${alias}.person_id = $3 AND n.fund_id = $1 AND n.submitted_version IS NOT NULL`;
}

type LabelOf = (counted: Counted) => string;

/** Alphabetical by code, never by size: no league tables. */
function totalsOf(
  counted: readonly Counted[],
  dimension: Counted['dimension'],
  labelOf: LabelOf,
  currency: string,
): CodeCount[] {
  const totals = new Map<string, { label: string; notes: number; minor: bigint }>();
  for (const each of counted) {
    if (each.dimension !== dimension) continue;
    const total = totals.get(each.value) ?? { label: labelOf(each), notes: 0, minor: 0n };
    total.notes += each.notes;
    total.minor += BigInt(each.amount);
    totals.set(each.value, total);
  }
  return [...totals]
    .map(([code, { label, notes, minor }]) => ({
      code,
      label,
      notes,
      requested: formatMinor(minor, currency),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
