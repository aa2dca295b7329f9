import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError } from '#kernel';
import { ConceptNotes } from '#concept-notes';
import { Database, mapConstraints, row, rows, type Tx } from '#platform/database';
import { Events } from '#platform/events';
import { Programmes } from '#programmes';
import type { Position } from '../decisions/decision.rules.js';
import { requireSession } from '../sessions/session.rules.js';
import { Agenda, type LockedItem } from './agenda.service.js';
import { ItemConflict } from './item.entity.js';
import { type SeatRow, seatsAtItem } from './seats-at-item.js';

export interface Declaration {
  conflict: boolean;
  /** What the conflict is; needed when there is one. */
  nature?: string;
}

export interface DeclarationRecord {
  itemId: string;
  seatId: string;
  conflict: boolean;
  declaredAt: Date;
}

export interface NewPosition {
  position: Position;
  /** Needed for an objection and for a comment. */
  comment?: string;
}

/** What a seat does with an item: declares first, then takes a position. */
@Injectable()
export class Participation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly agenda: Agenda,
    private readonly notes: ConceptNotes,
    private readonly programmes: Programmes,
  ) {}

  /**
   * Declares for the actor's own seat, once. No conflict opens the item's papers; a conflict closes the item
   * and what it is about everywhere, for good. Throws `not-found`, `not-allowed` without a seat,
   * `conflict-declared-already`.
   */
  declare(
    actor: Actor,
    fundCode: string,
    sessionId: string,
    itemId: string,
    given: Declaration,
  ): Promise<DeclarationRecord> {
    return this.database.transaction(async (tx) => {
      const { fund, session, item } = await this.agenda.lockItem(tx, actor, fundCode, sessionId, itemId);
      requireSession(session.state, 'published', 'open');
      const seat = await this.ownSeat(tx, actor, itemId);
      const nature = given.nature?.trim() || null;
      if (given.conflict && !nature) {
        throw new DomainError('fields-wrong', { errors: [{ pointer: '/nature', code: 'field-required' }] });
      }
      const declaredAt = this.clock.now();
      const { seatId, personId } = seat;
      const { conflict } = given;
      await mapConstraints({ item_conflict_once: 'conflict-declared-already' }, () =>
        tx.getRepository(ItemConflict).insert({ itemId, seatId, personId, conflict, nature, declaredAt }),
      );
      await this.openOrClose(tx, item, personId, conflict);
      await this.agenda.touch(tx, item);
      await this.events.record(tx, actor, {
        name: 'item.conflict-declared',
        fundId: fund.id,
        subject: { type: 'agenda-item', id: itemId },
        payload: { ...itemFacts(item), seatId, conflict },
      });
      return { itemId, seatId, conflict, declaredAt };
    });
  }

  /**
   * Takes or changes the position of the actor's own seat while the session is open. Each change makes a new
   * version of the item, so that nobody decides on an older state. Throws `item-conflict-not-declared`,
   * `seat-not-present`, `session-not-open`, `deadline-over`, `not-allowed` without a vote.
   */
  takePosition(
    actor: Actor,
    fundCode: string,
    sessionId: string,
    itemId: string,
    given: NewPosition,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const locked = await this.agenda.lockItem(tx, actor, fundCode, sessionId, itemId);
      const { fund, item } = locked;
      const seat = await this.ownSeat(tx, actor, itemId);
      this.requireMayTake(locked, seat);
      const comment = given.comment?.trim() || null;
      if (given.position !== 'no-objection' && !comment) {
        throw new DomainError('fields-wrong', { errors: [{ pointer: '/comment', code: 'field-required' }] });
      }
      await rows(
        tx,
        `INSERT INTO item_position (item_id, seat_id, person_id, position, comment, taken_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (item_id, seat_id) DO UPDATE SET person_id = excluded.person_id,
           position = excluded.position, comment = excluded.comment, taken_at = excluded.taken_at`,
        [itemId, seat.seatId, actor.personId, given.position, comment, this.clock.now()],
      );
      await this.agenda.touch(tx, item);
      await this.events.record(tx, actor, {
        name: 'item.position-taken',
        fundId: fund.id,
        subject: { type: 'agenda-item', id: itemId },
        payload: { ...itemFacts(item), seatId: seat.seatId, position: given.position },
      });
    });
  }

  private requireMayTake({ session, item }: LockedItem, seat: SeatRow): void {
    requireSession(session.state, 'open');
    if (item.state !== 'pending') {
      throw new DomainError('transition-not-possible', { params: { state: item.state } });
    }
    if (!seat.voting) throw new DomainError('not-allowed');
    if (seat.conflict === null) throw new DomainError('item-conflict-not-declared');
    if (!seat.present) throw new DomainError('seat-not-present');
    if (session.deadline && this.clock.now() >= session.deadline) {
      throw new DomainError('deadline-over', { params: { deadline: session.deadline.toISOString() } });
    }
  }

  private async ownSeat(tx: Tx, actor: Actor, itemId: string): Promise<SeatRow> {
    const seat = (await seatsAtItem(tx, itemId)).find(({ personId }) => personId === actor.personId);
    if (!seat) throw new DomainError('not-allowed');
    return seat;
  }

  private async openOrClose(
    tx: Tx,
    { conceptNoteId, programmeId }: LockedItem['item'],
    personId: string,
    conflict: boolean,
  ): Promise<void> {
    const origin = programmeId
      ? await row<{ noteId: string | null }>(
          tx,
          'SELECT concept_note_id AS "noteId" FROM programme WHERE id = $1',
          [programmeId],
        )
      : null;
    const noteId = conceptNoteId ?? origin?.noteId ?? null;
    if (conflict) {
      if (programmeId) await this.programmes.exclude(tx, programmeId, personId);
      if (noteId) await this.notes.exclude(tx, noteId, personId);
      return;
    }
    if (programmeId) await this.programmes.grantReader(tx, programmeId, personId);
    if (conceptNoteId) await this.notes.grantReader(tx, conceptNoteId, personId);
  }
}

/** What events say of an item. */
export function itemFacts({ sessionId, kind, conceptNoteId, programmeId }: LockedItem['item']) {
  return { sessionId, kind, subjectId: conceptNoteId ?? programmeId };
}
