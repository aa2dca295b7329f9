/** All that an assigned reviewer is shown of a note before denying a conflict of interest. */
export interface AssignmentCard {
  code: string;
  title: string;
  primaryArea: string | null;
  places: string[];
  organisations: string[];
}

/** SQL of the card for the concept note `n`. */
export const cardColumn = `
  jsonb_build_object('code', n.code, 'title', n.title, 'primaryArea', n.primary_area,
    'places', ARRAY(SELECT p.place FROM concept_note_place p WHERE p.note_id = n.id ORDER BY p.place),
    'organisations', ARRAY(SELECT o.code FROM concept_note_participant c
                             JOIN organisation o ON o.id = c.organisation_id
                            WHERE c.note_id = n.id ORDER BY o.code))`;
