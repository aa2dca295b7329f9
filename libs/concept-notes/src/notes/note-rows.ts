import { row, rows, type Tx } from '#platform/database';
import { type NoteContent, participantCodes, requestedMinor, searchTexts } from './content.rules.js';
import { type PlaceFacts, regionsOf } from './places.rules.js';

/** An organisation that a content names by its code. */
export interface NamedOrganisation {
  id: string;
  code: string;
  kind: string;
  active: boolean;
}

/** The organisations that a content names, as far as they exist. */
export function organisationsNamed(tx: Tx, content: NoteContent): Promise<NamedOrganisation[]> {
  const sql = 'SELECT id, code, kind, active FROM organisation WHERE code = ANY ($1::text[])';
  return rows<NamedOrganisation>(tx, sql, [participantCodes(content)]);
}

/** The number of the fund's next note. The row stays locked until the transaction ends: ask last. */
export async function nextNumber(tx: Tx, fundId: string): Promise<number> {
  const next = await row<{ last: number }>(
    tx,
    `INSERT INTO note_number (fund_id, last) VALUES ($1, 1)
     ON CONFLICT (fund_id) DO UPDATE SET last = note_number.last + 1 RETURNING last`,
    [fundId],
  );
  return next!.last;
}

/** Combining marks of Latin, Greek and Cyrillic: a search without accents finds what is written with them. */
const marks = /[\u0300-\u036f]/g;

/** Text as the search compares it. */
export function searchable(text: string): string {
  return text.normalize('NFKD').replaceAll(marks, '').normalize('NFC');
}

export interface NoteColumns {
  id: string;
  code: string;
  title: string;
  language: string;
  primaryArea: string | null;
  requestedMinor: bigint;
  conveningOrganisationId: string | null;
  participantIds: string[];
  places: string[];
  regions: string[];
}

/**
 * What lists, filters and counts read of a content. Codes that do not exist are left out; the organisation
 * that writes the note takes part in it, so that one lookup decides who may see it.
 */
export function columnsOf(
  note: { id: string; code: string; authorOrganisationId: string },
  content: NoteContent,
  named: readonly NamedOrganisation[],
  known: ReadonlyMap<string, PlaceFacts>,
  currency: string,
): NoteColumns {
  const idOf = new Map(named.map(({ code, id }) => [code, id]));
  const participantIds = participantCodes(content).flatMap((code) => idOf.get(code) ?? []);
  const places = [...new Set(content.places ?? [])].filter((place) => known.has(place));
  return {
    id: note.id,
    code: note.code,
    title: content.title ?? '',
    language: content.language ?? 'en',
    primaryArea: content.primaryArea ?? null,
    requestedMinor: requestedMinor(content, currency),
    conveningOrganisationId: idOf.get(content.conveningAgency ?? '') ?? null,
    participantIds: [...new Set([...participantIds, note.authorOrganisationId])],
    places,
    regions: regionsOf(places, known),
  };
}

/**
 * Writes the columns and the search text of a note that exists, if they differ: what is submitted was saved
 * before, and every new state of a row is written to all its indexes.
 */
export async function writeColumns(tx: Tx, columns: NoteColumns, content: NoteContent): Promise<void> {
  const { a, b, c } = searchTexts(columns.code, content);
  await rows(
    tx,
    `UPDATE concept_note n
        SET title = $2, language = $3, primary_area = $4, requested_minor = $5,
            convening_organisation_id = $6, search = made.search
       FROM (SELECT setweight(to_tsvector('simple', $7), 'A') || setweight(to_tsvector('simple', $8), 'B')
                    || setweight(to_tsvector('simple', $9), 'C') AS search) AS made
      WHERE n.id = $1
        AND (n.title, n.language, n.primary_area, n.requested_minor, n.convening_organisation_id, n.search)
            IS DISTINCT FROM ($2, $3, $4, $5::bigint, $6::uuid, made.search)`,
    [
      columns.id,
      columns.title,
      columns.language,
      columns.primaryArea,
      columns.requestedMinor.toString(),
      columns.conveningOrganisationId,
      ...[a, b, c].map(searchable),
    ],
  );
}

/** Makes participants, places and regions of a note exactly these, touching only what differs. */
export async function writeFacets(tx: Tx, columns: NoteColumns): Promise<void> {
  await rows(
    tx,
    `WITH
      p_gone AS (DELETE FROM concept_note_participant
                 WHERE note_id = $1 AND organisation_id <> ALL ($2::uuid[])),
      l_gone AS (DELETE FROM concept_note_place WHERE note_id = $1 AND place <> ALL ($4::text[])),
      r_gone AS (DELETE FROM concept_note_region WHERE note_id = $1 AND region <> ALL ($5::text[])),
      l_new AS (INSERT INTO concept_note_place (note_id, place)
                SELECT $1, unnest($4::text[]) ON CONFLICT DO NOTHING),
      r_new AS (INSERT INTO concept_note_region (note_id, region)
                SELECT $1, unnest($5::text[]) ON CONFLICT DO NOTHING)
     INSERT INTO concept_note_participant AS p (note_id, organisation_id, convening)
     SELECT $1, o, o IS NOT DISTINCT FROM $3::uuid FROM unnest($2::uuid[]) AS o
         ON CONFLICT (note_id, organisation_id) DO UPDATE SET convening = excluded.convening
      WHERE p.convening <> excluded.convening`,
    [columns.id, columns.participantIds, columns.conveningOrganisationId, columns.places, columns.regions],
  );
}
