import { row, rows, type Tx } from '#platform/database';
import type { Position, SeatAtItem } from '../decisions/decision.rules.js';
import type { Constituency } from '../seats/seat.rules.js';

/** A seat filled on the day of the session, with what it did about one item. */
export interface SeatRow extends SeatAtItem {
  readonly constituency: Constituency;
  readonly organisation: string | null;
  readonly personId: string;
  readonly comment: string | null;
  readonly takenAt: Date | null;
}

/**
 * SQL: whether the person bound at `person` must not see the item `i`: a conflict declared for it or, before,
 * for the concept note or programme that it is about.
 */
export function recusedFrom(person: string): string {
  return `(EXISTS (SELECT 1 FROM item_conflict c
                    WHERE c.item_id = i.id AND c.person_id = ${person} AND c.conflict)
        OR EXISTS (SELECT 1 FROM note_exclusion x
                    WHERE x.note_id = i.concept_note_id AND x.person_id = ${person})
        OR EXISTS (SELECT 1 FROM programme_exclusion x
                    WHERE x.programme_id = i.programme_id AND x.person_id = ${person}))`;
}

/**
 * The seats of the item's session. Who is kept from the subject by an earlier conflict is recused without a
 * new declaration.
 */
export function seatsAtItem(tx: Tx, itemId: string): Promise<SeatRow[]> {
  return rows<SeatRow>(
    tx,
    `SELECT s.id AS "seatId", s.constituency, o.code AS organisation, s.person_id AS "personId", s.voting,
            (n.kind = 'written' OR EXISTS (SELECT 1 FROM session_attendance a
                                            WHERE a.session_id = n.id AND a.seat_id = s.id)) AS present,
            CASE WHEN ${recusedFrom('s.person_id')} THEN true ELSE c.conflict END AS conflict,
            p.position, p.comment, p.taken_at AS "takenAt"
       FROM agenda_item i
       JOIN committee_session n ON n.id = i.session_id
       JOIN seat s ON s.fund_id = n.fund_id
        AND n.held_on BETWEEN s.valid_from AND coalesce(s.valid_to, 'infinity')
       LEFT JOIN organisation o ON o.id = s.organisation_id
       LEFT JOIN item_conflict c ON c.item_id = i.id AND c.seat_id = s.id
       LEFT JOIN item_position p ON p.item_id = i.id AND p.seat_id = s.id
      WHERE i.id = $1 ORDER BY s.constituency, o.code, s.id`,
    [itemId],
  );
}

/** A position as it counts: none of a seat that is recused. */
export function positionOf(seat: SeatRow): Position | 'recused' | null {
  return seat.conflict === true ? 'recused' : seat.position;
}

/** Whether the person is kept from the item. */
export async function isRecused(tx: Tx, itemId: string, personId: string | null): Promise<boolean> {
  const found = await row<{ recused: boolean }>(
    tx,
    `SELECT ${recusedFrom('$2')} AS recused FROM agenda_item i WHERE i.id = $1`,
    [itemId, personId],
  );
  return found?.recused ?? false;
}
